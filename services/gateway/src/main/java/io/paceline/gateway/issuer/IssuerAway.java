package io.paceline.gateway.issuer;

import io.paceline.gateway.problem.Problem;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;

/// The issuer cannot be asked at the moment.
public final class IssuerAway extends AuthenticationServiceException {

    static final Duration COME_AGAIN = Duration.ofSeconds(5);

    IssuerAway(String why, Throwable cause) {
        super(why, cause);
    }

    IssuerAway(String why) {
        super(why);
    }

    public Problem problem() {
        return Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "login-service-away",
                        "The login service cannot be reached at the moment. Nothing was done; please try again shortly.")
                .retryAfter(COME_AGAIN);
    }
}
