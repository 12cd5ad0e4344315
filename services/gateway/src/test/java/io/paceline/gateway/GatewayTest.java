package io.paceline.gateway;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/// Runs the whole gateway on a free port; a service whose address is not given is down.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ContextConfiguration(initializers = TestEnvironment.class)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        classes = GatewayApplication.class,
        properties = {
            "management.server.port=0",
            "PACELINE_TEAM_URL=http://127.0.0.1:1",
            "PACELINE_CRM_URL=http://127.0.0.1:1",
            "PACELINE_GOAL_URL=http://127.0.0.1:1",
            "PACELINE_INCENTIVE_URL=http://127.0.0.1:1",
        })
public @interface GatewayTest {}
