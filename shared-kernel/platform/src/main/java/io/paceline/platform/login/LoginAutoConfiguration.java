package io.paceline.platform.login;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Login for every service.
@AutoConfiguration(
        afterName = {
            "io.paceline.platform.access.AccessAutoConfiguration",
            "io.paceline.platform.web.WebAutoConfiguration"
        },
        beforeName = {
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration"
        })
@EnableConfigurationProperties(LoginProperties.class)
@Import(LoginConfiguration.class)
class LoginAutoConfiguration {

    @Bean
    Users users(JdbcClient jdbc) {
        return new Users(jdbc);
    }

    @Bean
    KeepAccess keepAccess(JdbcClient jdbc, Users users) {
        return new KeepAccess(jdbc, new Hierarchy(jdbc), users);
    }

    @Bean
    Callers callers(
            Users users,
            LoginProperties properties,
            Clock clock,
            @Value("${paceline.zone:UTC}") ZoneId zone) {
        return new Callers(users, properties, clock, zone);
    }

    @Bean
    CallerCheck callerCheck(Callers callers, Clock clock) {
        return new CallerCheck(callers, clock);
    }

    @Bean
    JwtDecoder tokens(LoginProperties properties, Clock clock) {
        return Tokens.of(properties, clock);
    }

    @Bean
    EveryEndpointHasARight everyEndpointHasARight(RequestMappingHandlerMapping endpoints) {
        return new EveryEndpointHasARight(endpoints);
    }
}
