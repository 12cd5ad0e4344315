package io.paceline.issuer.login;

import static java.util.stream.Collectors.joining;

import io.paceline.issuer.IssuerSettings;
import java.util.Set;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/// Which requests need what: the protocol's endpoints, the login page, and the inside's probes on
/// their own port.
@Configuration(proxyBeanMethods = false)
class SecurityChains {

    @Bean
    @Order(1)
    SecurityFilterChain probes(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain protocol(HttpSecurity http, IssuerSettings settings) {
        var page = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        page.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        return http.oauth2AuthorizationServer(
                        server -> {
                            http.securityMatcher(server.getEndpointsMatcher());
                            server.oidc(Customizer.withDefaults());
                        })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
                .exceptionHandling(faults ->
                        faults.defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), page))
                .headers(headers -> restrict(headers, settings))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http, IssuerSettings settings) {
        return http.authorizeHttpRequests(requests ->
                        requests.requestMatchers("/login", "/login.css", "/error")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .formLogin(form ->
                        form.loginPage("/login")
                                .failureHandler(new LoginFailed())
                                .defaultSuccessUrl(settings.gateways().getFirst().toString() + "/"))
                .headers(headers -> restrict(headers, settings))
                .build();
    }

    @Bean
    static PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(10);
    }

    /// After the form the browser is sent on to a client, which it only follows when the policy
    /// names it: the gateway, and a script's loopback address.
    private static void restrict(HeadersConfigurer<HttpSecurity> headers, IssuerSettings settings) {
        var clients = settings.gateways().stream().map(Object::toString).collect(joining(" "));
        headers.contentSecurityPolicy(policy ->
                        policy.policyDirectives(
                                "default-src 'none'; style-src 'self'; img-src 'self' data:; "
                                        + "base-uri 'none'; frame-ancestors 'none'; "
                                        + "form-action 'self' http://127.0.0.1:* "
                                        + clients))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
    }
}
