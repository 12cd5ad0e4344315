package io.paceline.gateway.problem;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// A refusal of the gateway.
///
/// @param code stable, a metric tag and the end of the problem's type
/// @param retryAfter when it makes sense to come again; absent when it does not
public record Problem(
        HttpStatus status, String code, String detail, @Nullable Duration retryAfter) {

    public static Problem of(HttpStatus status, String code, String detail) {
        return new Problem(status, code, detail, null);
    }

    public Problem retryAfter(Duration wait) {
        return new Problem(status, code, detail, wait);
    }

    /// Whole seconds, rounded up so that nobody comes too early.
    long retryAfterSeconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
