package io.paceline.gateway.access;

import io.paceline.gateway.caller.Caller;
import io.paceline.gateway.caller.CallerRates;
import io.paceline.gateway.problem.Problem;
import io.paceline.gateway.problem.Problems;
import io.paceline.gateway.problem.Refused;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/// Answers whoever did not say who they are, and whoever cannot show that the request is meant.
@Component
class NotLoggedIn implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final CallerRates rates;
    private final Problems problems;

    NotLoggedIn(CallerRates rates, Problems problems) {
        this.rates = rates;
        this.problems = problems;
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException missing)
            throws IOException, ServletException {
        try {
            rates.countAnonymous(request.getRemoteAddr());
            problems.write(
                    Problem.of(
                            HttpStatus.UNAUTHORIZED,
                            "not-logged-in",
                            "You are not logged in. Log in, or send an access token."),
                    request,
                    response);
        } catch (Refused tooOften) {
            problems.write(tooOften.problem(), request, response);
        }
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (Caller.of(request).isEmpty() && SecurityChains.isApi(request)) {
            commence(request, response, new InsufficientAuthenticationException("none"));
            return;
        }
        problems.write(
                Problem.of(
                        HttpStatus.FORBIDDEN,
                        "csrf-token-missing",
                        "The request does not repeat the XSRF-TOKEN cookie in its X-XSRF-TOKEN header."),
                request,
                response);
    }
}
