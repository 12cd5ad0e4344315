package io.paceline.gateway.access;

import io.paceline.gateway.caller.CallerFilter;
import io.paceline.gateway.caller.CallerFilter.Identification;
import io.paceline.gateway.caller.CallerRates;
import io.paceline.gateway.caller.OpenStreams;
import io.paceline.gateway.login.Sessions;
import io.paceline.gateway.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/// Four kinds of requests: probes on their own port, programs with a token, browsers with a
/// session, and the console's files, which hold no data.
@Configuration(proxyBeanMethods = false)
class SecurityChains {

    private final Problems problems;
    private final CallerRates rates;
    private final OpenStreams streams;
    private final NotLoggedIn refusal;

    SecurityChains(Problems problems, CallerRates rates, OpenStreams streams, NotLoggedIn refusal) {
        this.problems = problems;
        this.rates = rates;
        this.streams = streams;
        this.refusal = refusal;
    }

    @Bean
    @Order(1)
    SecurityFilterChain probes(HttpSecurity http) {
        return plain(http.securityMatcher(EndpointRequest.toAnyEndpoint()))
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain programs(HttpSecurity http, BearerTokens tokens) {
        http.securityMatcher(request -> isApi(request) && BearerTokens.isIn(request));
        return plain(http)
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterAt(filter(tokens::caller), UsernamePasswordAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain browsers(
            HttpSecurity http,
            Sessions sessions,
            OAuth2LoginAuthenticationFilter callback,
            CsrfTokenRepository csrfTokens) {
        http.securityMatcher("/api", "/api/**", "/login", "/login/**", "/session", "/logout");
        return plain(http)
                .csrf(csrf -> csrf.spa().csrfTokenRepository(csrfTokens))
                .addFilterBefore(callback, UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(
                        filter(request ->
                                isApi(request) ? sessions.caller(request) : Optional.empty()),
                        CsrfFilter.class)
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers("/login", "/session", "/logout")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain files(HttpSecurity http) {
        return plain(http)
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /// None of a request's many filters is worth a span and a meter of its own.
    @Bean
    static SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    static CsrfTokenRepository csrfTokens() {
        var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(cookie -> cookie.secure(true).sameSite("Lax"));
        tokens.setCookiePath("/");
        return tokens;
    }

    private CallerFilter filter(Identification identification) {
        return new CallerFilter(identification, rates, streams, problems);
    }

    static boolean isApi(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.equals("/api") || path.startsWith("/api/");
    }

    /// Nothing is kept between requests but what the login feature keeps, and it alone changes a
    /// session's id: even with a stateless policy the framework would do so at every request, and
    /// lock out those beside it. Headers are set for all answers in one place.
    private HttpSecurity plain(HttpSecurity http) {
        return http.securityContext(context ->
                        context.securityContextRepository(new NullSecurityContextRepository()))
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .exceptionHandling(faults ->
                        faults.authenticationEntryPoint(refusal).accessDeniedHandler(refusal));
    }
}
