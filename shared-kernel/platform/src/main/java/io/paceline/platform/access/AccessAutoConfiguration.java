package io.paceline.platform.access;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Rights and reach for every service.
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "io.paceline.platform.event.EventAutoConfiguration"
        })
class AccessAutoConfiguration {

    @Bean
    Rights rights(
            @Value("${spring.application.name}") String service,
            Clock clock,
            @Value("${paceline.zone:UTC}") ZoneId zone) {
        return new Rights(service, clock, zone);
    }

    @Bean
    Reaches reaches(JdbcClient jdbc) {
        return new Reaches(jdbc);
    }

    @Bean
    CurrentCaller currentCaller() {
        return new CurrentCaller();
    }

    @Bean
    DescribeRights describeRights(@Value("${spring.application.name}") String service) {
        return new DescribeRights(service);
    }

    @Bean
    WebMvcConfigurer callerArguments(CurrentCaller current, Rights rights) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArguments(current, rights));
            }
        };
    }
}
