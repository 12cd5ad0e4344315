package io.paceline.bench.peers.outbox;

import java.util.List;

/// What one round of one way came to.
///
/// @param latencies nanoseconds from commit to consumer, of a steady stream
/// @param eventsPerSecond with several writers at once, up to the last arrival
/// @param drainedPerSecond of the backlog, from its first to its last arrival
/// @param backlogSeconds from the start of the relaying process to the last arrival
/// @param missing of all that were committed
/// @param doubled of all that came
record Outcome(
        Way way,
        List<Long> latencies,
        double eventsPerSecond,
        double drainedPerSecond,
        double backlogSeconds,
        int missing,
        int doubled) {

    private static final double NANOS_PER_MILLI = 1e6;

    Outcome {
        latencies = List.copyOf(latencies);
    }

    static double millis(List<Long> latencies, double share) {
        if (latencies.isEmpty()) {
            return Double.NaN;
        }
        var sorted = latencies.stream().sorted().toList();
        int place = (int) Math.ceil(share * sorted.size()) - 1;
        return sorted.get(Math.clamp(place, 0, sorted.size() - 1)) / NANOS_PER_MILLI;
    }

    @Override
    public String toString() {
        return "%-32s p50 %7.1f ms  p99 %7.1f ms  %6.0f/s  backlog %6.0f/s in %5.1f s  missing %d  doubled %d"
                .formatted(
                        way.label(),
                        millis(latencies, 0.5),
                        millis(latencies, 0.99),
                        eventsPerSecond,
                        drainedPerSecond,
                        backlogSeconds,
                        missing,
                        doubled);
    }
}
