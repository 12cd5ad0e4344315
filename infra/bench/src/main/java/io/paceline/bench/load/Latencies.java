package io.paceline.bench.load;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/// How long after they were due things happened. What is late because an earlier one was late
/// counts in full: the due time does not move.
public final class Latencies {

    private static final long LONGEST = Duration.ofMinutes(30).toNanos();
    private static final double NANOS_PER_MILLI = 1e6;

    private final Histogram histogram = new Histogram(LONGEST, 3);
    private int missing;

    /// It was due and was seen.
    ///
    /// @param dueNanos and `seenNanos` as [System#nanoTime()] counts
    public synchronized void record(long dueNanos, long seenNanos) {
        histogram.recordValue(Math.clamp(seenNanos - dueNanos, 0, LONGEST));
    }

    /// It never happened.
    public synchronized void miss() {
        missing++;
    }

    public synchronized long count() {
        return histogram.getTotalCount();
    }

    public synchronized int missing() {
        return missing;
    }

    /// In milliseconds; not a number while there is nothing.
    public synchronized double percentile(double percentile) {
        return histogram.getTotalCount() == 0
                ? Double.NaN
                : histogram.getValueAtPercentile(percentile) / NANOS_PER_MILLI;
    }

    public synchronized double mean() {
        return histogram.getTotalCount() == 0 ? Double.NaN : histogram.getMean() / NANOS_PER_MILLI;
    }

    public synchronized double max() {
        return histogram.getTotalCount() == 0
                ? Double.NaN
                : histogram.getMaxValue() / NANOS_PER_MILLI;
    }
}
