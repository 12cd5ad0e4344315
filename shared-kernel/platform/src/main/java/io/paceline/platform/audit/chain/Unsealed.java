package io.paceline.platform.audit.chain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What waits to be sealed.
///
/// @param oldestAt absent where nothing waits
record Unsealed(long entries, @Nullable Instant oldestAt) {

    boolean isOlderThan(Duration age, Instant now) {
        return oldestAt != null && oldestAt.isBefore(now.minus(age));
    }

    double seconds(Instant now) {
        return oldestAt == null ? 0 : Duration.between(oldestAt, now).toMillis() / 1000.0;
    }
}
