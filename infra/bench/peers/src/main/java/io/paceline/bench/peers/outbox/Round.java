package io.paceline.bench.peers.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/// One way, measured once: a steady stream, then as much as it takes, then a backlog.
record Round(Settings settings, Connectors connectors, Way way) {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final double NANOS = 1e9;
    private static final int WRITERS = 4;
    private static final int BACKLOG_TRANSACTION = 100;

    Outcome run() {
        new Schema(settings).prepare(way);
        try (var arrivals = Arrivals.on(way.topic(), settings.kafka())) {
            var steady = new Commits();
            var burst = new Commits();
            long begunBurst;
            int missing;
            resume();
            try (var program = Program.start(way, settings, true)) {
                warmUp(program, arrivals);
                stream(program, steady, settings.number("seconds"));
                missing = arrivals.missing(steady.times().keySet(), PATIENCE);
                begunBurst = System.nanoTime();
                burst(program, burst, settings.number("burst"));
                missing += arrivals.missing(burst.times().keySet(), PATIENCE);
            }
            stop();
            var backlog = backlog();
            long begunBacklog = System.nanoTime();
            resume();
            try (var _ = Program.start(way, settings, true)) {
                missing += arrivals.missing(backlog.times().keySet(), PATIENCE);
            }
            stop();
            return new Outcome(
                    way,
                    latencies(steady, arrivals),
                    burst.count() / seconds(begunBurst, last(burst, arrivals)),
                    (backlog.count() - 1)
                            / seconds(first(backlog, arrivals), last(backlog, arrivals)),
                    seconds(begunBacklog, last(backlog, arrivals)),
                    missing,
                    arrivals.doubled());
        }
    }

    private void warmUp(Program program, Arrivals arrivals) {
        var commits = new Commits();
        stream(program, commits, settings.number("warmup"));
        burst(program, commits, settings.number("burst") / 2);
        int missing = arrivals.missing(commits.times().keySet(), PATIENCE);
        if (missing > 0) {
            throw new IllegalStateException(
                    "%s lost %d events of the warm-up".formatted(way.label(), missing));
        }
    }

    /// One transaction for each event, when it is due, whether or not the others came on time.
    private void stream(Program program, Commits commits, int seconds) {
        int rate = settings.number("rate");
        long begin = System.nanoTime();
        for (int i = 0; i < rate * seconds; i++) {
            long due = begin + (long) (i * NANOS / rate);
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            program.writer().write(Event.next(1), commits);
        }
    }

    private static void burst(Program program, Commits commits, int events) {
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int i = 0; i < events; i++) {
                writers.execute(() -> program.writer().write(Event.next(1), commits));
            }
        }
    }

    private Commits backlog() {
        var commits = new Commits();
        try (var program = Program.start(way, settings, false)) {
            int transactions = settings.number("backlog") / BACKLOG_TRANSACTION;
            for (int i = 0; i < transactions; i++) {
                program.writer().write(Event.next(BACKLOG_TRANSACTION), commits);
            }
        }
        return commits;
    }

    private void resume() {
        way.connector().ifPresent(connectors::resume);
    }

    private void stop() {
        way.connector().ifPresent(connectors::stop);
    }

    private static List<Long> latencies(Commits commits, Arrivals arrivals) {
        return commits.times().entrySet().stream()
                .flatMap(commit ->
                        arrivals.of(commit.getKey()).stream()
                                .mapToObj(arrived -> Math.max(0, arrived - commit.getValue())))
                .toList();
    }

    private static long first(Commits commits, Arrivals arrivals) {
        return times(commits, arrivals).stream().mapToLong(Long::longValue).min().orElse(0);
    }

    private static long last(Commits commits, Arrivals arrivals) {
        return times(commits, arrivals).stream().mapToLong(Long::longValue).max().orElse(0);
    }

    private static List<Long> times(Commits commits, Arrivals arrivals) {
        Map<UUID, Long> committed = commits.times();
        return committed.keySet().stream().flatMap(id -> arrivals.of(id).stream().boxed()).toList();
    }

    private static double seconds(long from, long to) {
        return (to - from) / NANOS;
    }
}
