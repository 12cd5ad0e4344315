package io.paceline.bench.speed;

import java.time.Clock;
import java.time.Instant;

/// Brings instants that other processes on this machine have written to the scale of
/// [System#nanoTime()].
final class WallClock {

    private final Instant instant;
    private final long nanos;

    private WallClock(Instant instant, long nanos) {
        this.instant = instant;
        this.nanos = nanos;
    }

    static WallClock now() {
        long before = System.nanoTime();
        var instant = Clock.systemUTC().instant();
        return new WallClock(instant, before + (System.nanoTime() - before) / 2);
    }

    long nanos(Instant other) {
        return nanos + java.time.Duration.between(instant, other).toNanos();
    }
}
