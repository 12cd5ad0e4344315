package io.paceline.bench.speed;

import io.paceline.bench.load.Arguments;
import io.paceline.bench.load.Threads;
import io.paceline.bench.report.Figure;
import io.paceline.bench.report.Report;
import io.paceline.local.Service;
import java.time.Duration;
import java.util.Map;

/// What it is worth to apply events in sets: goal counts as many won deals in batches as it does,
/// and with one transaction for each event, in turn; beside it the bare statements.
final class ConsumerSide {

    private static final int DAYS = 30;
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final double NANOS = 1e9;

    /// Not from the first event, which waits until the process is warm and has its partitions.
    private static final int FROM_PERCENT = 20;

    private final Platform platform;
    private final Report report;
    private final Instance.Program program;
    private final int deals;
    private final SellingDays days = new SellingDays();

    private ConsumerSide(Platform platform, Report report, Instance.Program program, int deals) {
        this.platform = platform;
        this.report = report;
        this.program = program;
        this.deals = deals;
    }

    static void measure(Platform platform, Arguments arguments) throws Exception {
        int rounds = arguments.number("--rounds", 2);
        int deals = arguments.number("--deals", 10_000);
        var report =
                Report.of("speed-consumer", 0)
                        .parameter("rounds", rounds)
                        .parameter("deals", deals);
        var program = Instance.Program.of("goal");
        platform.processes().stop(Service.GOAL);
        var side = new ConsumerSide(platform, report, program, deals);
        for (int round = 1; round <= rounds; round++) {
            side.round("round " + round);
        }
        report.note(
                """
                Goal applies deals that were won by file while it was stopped: in batches of up to \
                500 events as it is shipped, and one event for each transaction. The bare \
                statements store what it stores for the same deals, on one connection, without \
                reading events or deriving anything. Counted from a fifth of the deals on.\
                """);
        report.finish();
    }

    private void round(String name) throws Exception {
        double batches = product(500);
        double single = product(1);
        report.add(Figure.of(name, "in batches of 500", "deals/s", batches));
        report.add(Figure.of(name, "one event a transaction", "deals/s", single));
        report.add(Figure.of(name, "batches / one event", "ratio", batches / single));
        try (var bare = new BareApply(platform.database("goal"))) {
            report.add(Figure.of(name, "bare, one a transaction", "deals/s", bare.singly(deals)));
            report.add(Figure.of(name, "bare, in sets of 500", "deals/s", bare.inSets(deals)));
        }
    }

    private double product(int batch) throws Exception {
        queue();
        try (var applied = Applied.toAttainment(platform)) {
            var instance =
                    program.start(Map.of("PACELINE_EVENTS_BATCHSIZE", Integer.toString(batch)));
            try {
                int from = deals * FROM_PERCENT / 100;
                applied.await(from, LIMIT);
                long began = System.nanoTime();
                long before = applied.events();
                applied.await(deals, LIMIT);
                return (applied.events() - before) / ((System.nanoTime() - began) / NANOS);
            } finally {
                instance.leave();
                Threads.pause(Duration.ofSeconds(3));
                instance.kill();
            }
        }
    }

    private void queue() {
        var owners = OpportunityFile.evenly(Salespeople.known(platform));
        try (var topic = new TopicEnd(platform.kafka(), "paceline.deal.v1")) {
            long before = topic.messages();
            new Imports(platform.gateway()).run(OpportunityFile.of(deals, days.take(DAYS), owners));
            while (topic.messages() - before < deals) {
                Threads.pause(Duration.ofMillis(50));
            }
        }
    }
}
