package io.paceline.platform.login;

import io.paceline.platform.access.CallerAuthentication;
import io.paceline.platform.access.Rights;
import io.paceline.platform.web.problem.Problems;
import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every request carries an access token; there is no session, and so no cookie to forge.
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class LoginConfiguration {

    /// Health and metrics, on their own port, for the inside.
    @Bean
    @Order(1)
    SecurityFilterChain management(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain everything(
            HttpSecurity http,
            Callers callers,
            Rights rights,
            ObjectProvider<RequestMappingHandlerMapping> endpoints,
            Problems problems) {
        var faults = new LoginFaults(problems);
        var permits = new PermitRule(() -> endpoints.stream().findFirst().orElseThrow(), rights);
        return http.authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                                .permitAll()
                                .anyRequest()
                                .access(permits))
                .oauth2ResourceServer(server ->
                        server.authenticationEntryPoint(faults)
                                .accessDeniedHandler(faults)
                                .jwt(jwt ->
                                        jwt.jwtAuthenticationConverter(
                                                token -> known(callers, token)))
                                .withObjectPostProcessor(answering(faults)))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(faults).accessDeniedHandler(faults))
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /// None of the fifteen filters of a request is worth a span and a meter of its own, which cost
    /// as much as they do.
    @Bean
    SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    /// A database that does not answer is told to the caller, and not thrown at the container.
    private static CallerAuthentication known(Callers callers, Jwt token) {
        try {
            return new CallerAuthentication(callers.of(token));
        } catch (DataAccessException away) {
            throw new InternalAuthenticationServiceException("Roles cannot be read", away);
        }
    }

    /// An issuer that does not answer is told as such, and not thrown at the container.
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answering(
            LoginFaults faults) {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(faults::commence);
                return filter;
            }
        };
    }
}
