package io.paceline.gateway.login;

import io.paceline.gateway.audit.LoginEvent.Kind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/// Begins the session and sends the browser where it wanted to be.
@Component
class LoginSucceeded implements AuthenticationSuccessHandler {

    private static final int LONGEST_NAME = 200;

    private final Sessions sessions;
    private final LoginSettings settings;
    private final Clock clock;

    LoginSucceeded(Sessions sessions, LoginSettings settings, Clock clock) {
        this.sessions = sessions;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication proof)
            throws IOException {
        var user = (OidcUser) Objects.requireNonNull(proof.getPrincipal());
        var subject = Objects.requireNonNull(user.getSubject());
        var now = clock.instant();
        var wanted = Attempts.wanted(request);
        if (sessions.current(request).isPresent()) {
            sessions.end(request, Kind.SESSION_END, "logged in again");
        }
        sessions.begin(
                new Login(
                        UUID.randomUUID(),
                        subject,
                        name(user, subject),
                        now,
                        now.plus(settings.longest())),
                FreshTokens.of(request, user.getIdToken().getTokenValue()),
                request);
        response.sendRedirect(wanted);
    }

    private static String name(OidcUser user, String subject) {
        var name = user.getFullName() == null ? user.getPreferredUsername() : user.getFullName();
        var shown = name == null || name.isBlank() ? subject : name;
        return shown.length() <= LONGEST_NAME ? shown : shown.substring(0, LONGEST_NAME);
    }
}
