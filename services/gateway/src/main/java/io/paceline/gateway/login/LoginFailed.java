package io.paceline.gateway.login;

import io.paceline.gateway.audit.LoginEvent;
import io.paceline.gateway.audit.LoginEvent.Kind;
import io.paceline.gateway.audit.LoginEvents;
import io.paceline.gateway.issuer.IssuerAway;
import io.paceline.gateway.problem.Problem;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/// The way back from the issuer ended badly: the user reads why, the audit log gets to know.
@Component
class LoginFailed implements AuthenticationFailureHandler {

    private final LoginEvents events;
    private final LoginFailurePage page;
    private final Clock clock;

    LoginFailed(LoginEvents events, LoginFailurePage page, Clock clock) {
        this.events = events;
        this.page = page;
        this.clock = clock;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException, ServletException {
        var code = code(failure);
        events.add(
                LoginEvent.of(Kind.FAILURE, clock.instant())
                        .from(request.getRemoteAddr())
                        .because(code));
        page.write(problem(failure, code), request, response);
    }

    private static String code(AuthenticationException failure) {
        return switch (failure) {
            case OAuth2AuthenticationException refused -> refused.getError().getErrorCode();
            case IssuerAway _ -> "issuer_away";
            default -> failure.getClass().getSimpleName();
        };
    }

    private static Problem problem(AuthenticationException failure, String code) {
        if (failure instanceof IssuerAway away) {
            return away.problem();
        }
        return switch (code) {
            case "authorization_request_not_found" ->
                    Problem.of(
                            HttpStatus.BAD_REQUEST,
                            "login-expired",
                            "This login took too long or was finished already. Please log in again.");
            case "access_denied" ->
                    Problem.of(
                            HttpStatus.FORBIDDEN,
                            "login-denied",
                            "The login service did not let you in.");
            default ->
                    Problem.of(
                            HttpStatus.BAD_REQUEST,
                            "login-failed",
                            "The login service's answer could not be trusted. Please log in again.");
        };
    }
}
