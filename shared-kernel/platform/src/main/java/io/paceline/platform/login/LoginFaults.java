package io.paceline.platform.login;

import io.paceline.platform.access.Forbidden;
import io.paceline.platform.access.Suspended;
import io.paceline.platform.web.Busy;
import io.paceline.platform.web.Refusal;
import io.paceline.platform.web.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/// Tells a caller in a problem why they are not let in.
final class LoginFaults implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Problems problems;

    LoginFaults(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException {
        problems.write(
                failure.getCause() instanceof DataAccessException away ? away : refusal(failure),
                request,
                response);
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        var refusal =
                denied.getCause() instanceof Forbidden known
                        ? known
                        : new NotLoggedIn("login-required", "This needs an access token");
        problems.write(refusal, request, response);
    }

    private static Refusal refusal(AuthenticationException failure) {
        return switch (failure) {
            case DisabledException locked when locked.getCause() instanceof Suspended known ->
                    known;
            case AuthenticationServiceException _ ->
                    new Busy(
                            "issuer-unavailable",
                            "Your login cannot be checked just now, since the issuer does not answer",
                            Duration.ofSeconds(5));
            case OAuth2AuthenticationException token ->
                    new NotLoggedIn("invalid-token", reason(token));
            default -> new NotLoggedIn("login-required", "This needs an access token");
        };
    }

    private static String reason(OAuth2AuthenticationException failure) {
        var description = failure.getError().getDescription();
        return description == null ? "The access token is not accepted" : description;
    }

    /// 401: nobody, or nobody we can believe.
    private static final class NotLoggedIn extends Refusal {

        NotLoggedIn(String code, String detail) {
            super(401, code, detail, List.of());
        }

        @Override
        public Map<String, String> headers() {
            return Map.of(
                    "WWW-Authenticate",
                    code().equals("invalid-token") ? "Bearer error=\"invalid_token\"" : "Bearer");
        }
    }
}
