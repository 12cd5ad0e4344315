package io.paceline.bench.load;

import java.time.Duration;

/// When each of many things is due: a fixed rate over a time.
public record Schedule(int perSecond, Duration length) {

    private static final long SECOND = 1_000_000_000L;

    public Schedule {
        if (perSecond < 1 || length.isNegative() || length.isZero()) {
            throw new IllegalArgumentException("a rate and a time are needed, above 0");
        }
    }

    public int count() {
        return Math.toIntExact(length.toNanos() * perSecond / SECOND);
    }

    /// How long after the beginning that one is due, in nanoseconds, without drift.
    public long due(int index) {
        return index * SECOND / perSecond;
    }
}
