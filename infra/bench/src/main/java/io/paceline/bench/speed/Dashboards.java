package io.paceline.bench.speed;

import io.paceline.bench.load.Arguments;
import io.paceline.bench.load.Latencies;
import io.paceline.bench.load.OpenLoop;
import io.paceline.bench.load.Schedule;
import io.paceline.bench.load.Threads;
import io.paceline.bench.report.Figure;
import io.paceline.bench.report.Report;
import io.paceline.local.MemoryUse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Whether many open dashboards see every change soon, and lose none when they come back.
final class Dashboards {

    private static final int MOST_STREAMS = 2_000;
    private static final double PUSH_MILLIS = 200;
    private static final int ONE_OF_SLOW = 50;
    private static final int OPENED_AT_ONCE = 50;
    private static final Duration OPENING = Duration.ofMinutes(2);
    private static final Duration SETTLING = Duration.ofSeconds(60);
    private static final String KEPT =
            "select id, recorded_at from live_change where id > ? order by id";

    private final Platform platform;
    private final Report report;
    private final Schedule schedule;

    private Dashboards(Platform platform, Report report, Schedule schedule) {
        this.platform = platform;
        this.report = report;
        this.schedule = schedule;
    }

    static void measure(Platform platform, Arguments arguments) throws SQLException {
        var streams = arguments.numbers("--streams", List.of(200, 1_000, MOST_STREAMS));
        int rate = arguments.number("--rate", 2);
        int seconds = arguments.number("--seconds", 30);
        var report =
                Report.of("speed-dashboards", 0)
                        .parameter("streams", streams)
                        .parameter("deals per second", rate)
                        .parameter("seconds", seconds);
        var schedule = new Schedule(rate, Duration.ofSeconds(seconds));
        for (int count : streams) {
            new Dashboards(platform, report, schedule).with(count);
        }
        report.note(
                """
                A push runs from when the change was recorded until a stream has it; every stream \
                sees every change. One of 50 reads nothing during the load, and one of 50 loses \
                its connection twice; both come back with the last id they saw. A gap is a change \
                that a stream never saw, a repetition one that it saw twice.\
                """);
        report.finish();
    }

    private void with(int count) throws SQLException {
        var people = Salespeople.known(platform);
        var deals = new OpenDeals(platform).open(schedule.count(), OpportunityFile.evenly(people));
        var group = count + " streams";
        long before = lastChange();
        var rest = analytics();
        var views = open(count);
        report.add(Figure.of(group, "analytics at rest", "MiB", analytics()));
        report.add(
                Figure.of(group, "a stream at rest", "KiB", (analytics() - rest) * 1024 / count));
        var used = Processors.now();
        win(deals, views);
        used.addTo(report, group);
        report.add(Figure.of(group, "analytics under load", "MiB", analytics()));
        var changes = settle(before, views);
        compare(group, views, changes);
        views.forEach(Viewing::end);
    }

    private List<Viewing> open(int count) {
        System.out.printf("Opening %d streams%n", count);
        var views = new ArrayList<Viewing>();
        long deadline = System.nanoTime() + OPENING.toNanos();
        while (views.size() < count || !views.stream().allMatch(Viewing::isOpen)) {
            for (int i = 0; i < OPENED_AT_ONCE && views.size() < count; i++) {
                views.add(Viewing.open(platform.gateway()));
            }
            Threads.pause(Duration.ofMillis(200));
            if (System.nanoTime() > deadline) {
                long open = views.stream().filter(Viewing::isOpen).count();
                throw new IllegalStateException("Only %d streams are open".formatted(open));
            }
        }
        return views;
    }

    private void win(List<Journey.OpenDeal> deals, List<Viewing> views) {
        every(views, 0).forEach(each -> each.pause(true));
        int third = schedule.count() / 3;
        OpenLoop.run(
                schedule,
                System.nanoTime(),
                (i, _) -> {
                    var _ =
                            platform.gateway()
                                    .postLater(
                                            "/api/deal/deals/%s/win".formatted(deals.get(i).id()),
                                            "{}");
                    if (i == third || i == 2 * third) {
                        every(views, 1).forEach(Viewing::hangUp);
                    }
                });
        every(views, 0).forEach(each -> each.pause(false));
        every(views, 0).forEach(Viewing::hangUp);
    }

    private static List<Viewing> every(List<Viewing> views, int remainder) {
        var some = new ArrayList<Viewing>();
        for (int i = remainder; i < views.size(); i += ONE_OF_SLOW) {
            some.add(views.get(i));
        }
        return some;
    }

    /// All changes since, once no stream sees anything new.
    private Map<Long, Long> settle(long before, List<Viewing> views) throws SQLException {
        long deadline = System.nanoTime() + SETTLING.toNanos();
        var changes = changes(before);
        boolean quiet = false;
        while (!quiet && System.nanoTime() < deadline) {
            Threads.pause(Duration.ofSeconds(2));
            var now = changes(before);
            int all = now.size();
            quiet =
                    all == changes.size()
                            && views.stream().allMatch(view -> view.ids().length >= all);
            changes = now;
        }
        return changes;
    }

    private Map<Long, Long> changes(long after) throws SQLException {
        var clock = WallClock.now();
        var changes = new HashMap<Long, Long>();
        try (var connection = platform.database("analytics")) {
            Sql.query(
                            connection,
                            KEPT,
                            row ->
                                    Map.entry(
                                            row.getLong(1),
                                            row.getObject(2, OffsetDateTime.class).toInstant()),
                            after)
                    .forEach(row -> changes.put(row.getKey(), clock.nanos(row.getValue())));
        }
        return changes;
    }

    private void compare(String group, List<Viewing> views, Map<Long, Long> changes) {
        var push = new Latencies();
        var tally = new Tally();
        for (int i = 0; i < views.size(); i++) {
            boolean disturbed = i % ONE_OF_SLOW <= 1;
            tally.add(views.get(i), changes, disturbed ? new Latencies() : push);
        }
        report.add(Figure.of(group, "changes", "events", changes.size()));
        report.add(Figure.of(group, "push p50", "ms", push.percentile(50)));
        report.add(Figure.of(group, "push p99", "ms", push.percentile(99)).atMost(PUSH_MILLIS));
        report.add(Figure.of(group, "came back", "times", tally.resumptions));
        report.add(Figure.of(group, "gaps", "events", tally.gaps).atMost(0));
        report.add(Figure.of(group, "repetitions", "events", tally.repetitions).atMost(0));
    }

    private static final class Tally {

        private int gaps;
        private int repetitions;
        private int resumptions;

        void add(Viewing view, Map<Long, Long> changes, Latencies push) {
            var ids = view.ids();
            var times = view.times();
            var seen = new java.util.HashSet<Long>();
            for (int i = 0; i < ids.length; i++) {
                var recorded = changes.get(ids[i]);
                if (recorded != null && !seen.add(ids[i])) {
                    repetitions++;
                } else if (recorded != null) {
                    push.record(recorded, times[i]);
                }
            }
            gaps += changes.size() - seen.size();
            resumptions += view.resumptions();
        }
    }

    private long lastChange() throws SQLException {
        try (var connection = platform.database("analytics")) {
            return Sql.number(connection, "select coalesce(max(id), 0) from live_change");
        }
    }

    /// What the process of analytics holds, in MiB; not a number where it is not this run's own.
    private double analytics() {
        return platform.own().stream()
                .flatMap(local -> local.memory().stream())
                .filter(use -> use.part().equals("analytics"))
                .mapToDouble(MemoryUse::residentKib)
                .map(kib -> kib / 1024)
                .findFirst()
                .orElse(Double.NaN);
    }
}
