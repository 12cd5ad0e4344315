package io.paceline.gateway.routing;

import io.paceline.gateway.problem.Problem;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.springframework.http.HttpStatus;

/// Why a service gave no answer, in words for those who asked.
enum ServiceFault {
    DOWN,
    SILENT,
    BROKEN;

    static ServiceFault of(IOException failure) {
        return switch (failure) {
            case ConnectTimeoutException _,
                    ConnectionRequestTimeoutException _,
                    ConnectException _,
                    NoRouteToHostException _,
                    UnknownHostException _ ->
                    DOWN;
            case SocketTimeoutException _ -> SILENT;
            default -> BROKEN;
        };
    }

    Problem problem(Route route) {
        var service = route.service();
        return switch (this) {
            case DOWN -> down(service, route.breaker().pause());
            case SILENT ->
                    Problem.of(
                            HttpStatus.GATEWAY_TIMEOUT,
                            "service-silent",
                            "The %s service did not answer within %d ms. Whether it did what was asked is unknown: repeat with the same Idempotency-Key."
                                    .formatted(service, route.limits().silence().toMillis()));
            case BROKEN ->
                    Problem.of(
                                    HttpStatus.BAD_GATEWAY,
                                    "service-broke-off",
                                    "The %s service broke off before it answered. Repeat with the same Idempotency-Key."
                                            .formatted(service))
                            .retryAfter(Duration.ofSeconds(1));
        };
    }

    static Problem crowded(String service) {
        return Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "service-crowded",
                        "The %s service is at work on as many requests as it may have at once; nothing was done with this one."
                                .formatted(service))
                .retryAfter(Duration.ofSeconds(1));
    }

    static Problem down(String service, Duration wait) {
        return Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "service-down",
                        "The %s service cannot be reached at the moment; nothing was done. Other parts of the platform may still work."
                                .formatted(service))
                .retryAfter(wait);
    }
}
