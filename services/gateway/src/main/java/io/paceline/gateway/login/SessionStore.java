package io.paceline.gateway.login;

import jakarta.servlet.DispatcherType;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/// Sessions live in the database, so that they outlive a gateway and every gateway knows them.
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession
class SessionStore {

    /// The prefix makes browsers refuse the cookie from any other host and from plain HTTP beyond
    /// this machine.
    static final String COOKIE = "__Host-paceline";

    private static final int ID_BYTES = 32;

    /// The console's files need no session, and so no database.
    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<?>> whereThereIsASession(
            SessionRepositoryFilter<?> sessions) {
        var registration = new FilterRegistrationBean<SessionRepositoryFilter<?>>(sessions);
        registration.addUrlPatterns("/api/*", "/login", "/login/*", "/session", "/logout");
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        registration.setDispatcherTypes(
                DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
        return registration;
    }

    @Bean
    CookieSerializer sessionCookie() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(COOKIE);
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    @Bean
    SessionIdGenerator sessionIds() {
        var random = new SecureRandom();
        return () -> {
            var bytes = new byte[ID_BYTES];
            random.nextBytes(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        };
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> untilLoggedIn(
            LoginSettings settings) {
        return sessions -> sessions.setDefaultMaxInactiveInterval(settings.attempt());
    }
}
