package io.paceline.analytics.live;

import io.paceline.platform.web.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// 429: one user's dashboards do not take the place of others'.
final class TooManyStreams extends Refusal {

    private final Duration retryAfter;

    /// @param retryAfter by when a dashboard that was left is noticed
    TooManyStreams(int limit, Duration retryAfter) {
        super(
                429,
                "too-many-streams-per-user",
                "You have %d live streams open already; close one, or come again in a while"
                        .formatted(limit),
                List.of());
        this.retryAfter = retryAfter;
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Retry-After", String.valueOf(Math.max(1, retryAfter.toSeconds())));
    }
}
