package io.paceline.platform.access;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Login, roles and reach for every service.
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "io.paceline.platform.event.EventAutoConfiguration",
            "io.paceline.platform.web.WebAutoConfiguration"
        },
        beforeName = {
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration"
        })
@EnableConfigurationProperties(AccessProperties.class)
@Import(LoginConfiguration.class)
class AccessAutoConfiguration {

    @Bean
    Rights rights(
            @Value("${spring.application.name}") String service,
            Clock clock,
            @Value("${paceline.zone:UTC}") ZoneId zone) {
        return new Rights(service, clock, zone);
    }

    @Bean
    Users accessUsers(JdbcClient jdbc) {
        return new Users(jdbc);
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
    KeepAccess keepAccess(JdbcClient jdbc, Users users) {
        return new KeepAccess(jdbc, new Hierarchy(jdbc), users);
    }

    @Bean
    Callers callers(
            Users users,
            AccessProperties properties,
            Clock clock,
            @Value("${paceline.zone:UTC}") ZoneId zone) {
        return new Callers(users, properties, clock, zone);
    }

    @Bean
    JwtDecoder tokens(AccessProperties properties) {
        return Tokens.of(properties);
    }

    @Bean
    EveryEndpointHasARight everyEndpointHasARight(RequestMappingHandlerMapping endpoints) {
        return new EveryEndpointHasARight(endpoints);
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
