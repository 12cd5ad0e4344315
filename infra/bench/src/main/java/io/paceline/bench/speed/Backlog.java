package io.paceline.bench.speed;

import io.paceline.bench.load.Arguments;
import io.paceline.bench.load.Threads;
import io.paceline.bench.report.Figure;
import io.paceline.bench.report.Report;
import io.paceline.local.Service;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.IntFunction;

/// How long incentive and goal take for the deals that were won while they were stopped.
final class Backlog {

    private static final int LARGEST_FILE = 200_000;
    private static final int DAYS = 300;
    private static final Duration LIMIT = Duration.ofMinutes(30);
    private static final double NANOS = 1e9;

    private final Platform platform;
    private final Report report;

    private Backlog(Platform platform, Report report) {
        this.platform = platform;
        this.report = report;
    }

    static void measure(Platform platform, Arguments arguments) throws SQLException {
        int deals = arguments.number("--backlog", LARGEST_FILE);
        var report = Report.of("speed-backlog", 0).parameter("deals", deals);
        new Backlog(platform, report).run(deals);
        report.note(
                """
                The deals are won by file while goal and incentive are stopped. The time to drain \
                counts from the start of their processes until both have applied the last one; \
                analytics reads the same topics all the while.\
                """);
        report.finish();
    }

    private void run(int deals) throws SQLException {
        var local = platform.processes();
        local.stop(Service.GOAL);
        local.stop(Service.INCENTIVE);
        var owners = OpportunityFile.evenly(Salespeople.known(platform));
        try (var topic = new TopicEnd(platform.kafka(), "paceline.deal.v1");
                var ledger = Applied.toLedger(platform);
                var attainment = Applied.toAttainment(platform)) {
            queue(deals, topic, owners);
            var used = Processors.now();
            long began = System.nanoTime();
            local.start(Service.GOAL, Service.INCENTIVE);
            double ready = (System.nanoTime() - began) / NANOS;
            double goal = 0;
            double incentive = 0;
            while (goal == 0 || incentive == 0) {
                double now = (System.nanoTime() - began) / NANOS;
                goal = goal == 0 && attainment.events() >= deals ? now : goal;
                incentive = incentive == 0 && ledger.events() >= deals ? now : incentive;
                requireTime(now);
                Threads.pause(Duration.ofMillis(50));
            }
            used.addTo(report, "while draining");
            add("both ready after", "s", ready);
            add("attainment drained after", "s", goal);
            add("ledger drained after", "s", incentive);
            double slower = Math.max(goal, incentive);
            add("drained, from the start of the processes", "deals/s", deals / slower);
        }
    }

    private void requireTime(double seconds) {
        if (seconds > LIMIT.toSeconds()) {
            throw new IllegalStateException("The backlog is not drained after " + LIMIT);
        }
    }

    private void queue(int deals, TopicEnd topic, IntFunction<Salesperson> owners) {
        long before = topic.messages();
        long began = System.nanoTime();
        var days = new SellingDays();
        var imports = new Imports(platform.gateway());
        for (int left = deals; left > 0; left -= LARGEST_FILE) {
            var rows = Math.min(left, LARGEST_FILE);
            imports.run(OpportunityFile.of(rows, days.take(rows * DAYS / deals), owners));
        }
        add("accepted by import after", "s", (System.nanoTime() - began) / NANOS);
        while (topic.messages() - before < deals) {
            Threads.pause(Duration.ofMillis(50));
        }
        add("relayed to the topic after", "s", (System.nanoTime() - began) / NANOS);
    }

    private void add(String name, String unit, double value) {
        report.add(Figure.of("backlog", name, unit, value));
    }
}
