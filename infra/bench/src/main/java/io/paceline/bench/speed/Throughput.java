package io.paceline.bench.speed;

import io.paceline.bench.load.Arguments;
import io.paceline.bench.report.Figure;
import io.paceline.bench.report.Report;
import java.sql.SQLException;
import java.time.Duration;

/// How many won deals a second reach the ledger without the lag growing, beside what the same
/// database takes as bare rows with the relay attached.
final class Throughput {

    private static final double A_THIRD = 1.0 / 3;
    private static final int TURNS = 3;

    private Throughput() {}

    static void measure(Platform platform, Arguments arguments) throws SQLException {
        int seconds = arguments.number("--seconds", 120);
        int step = arguments.number("--step", 10);
        var report =
                Report.of("speed-throughput", 0)
                        .parameter("seconds", seconds)
                        .parameter("step s", step);
        var turn = Duration.ofSeconds(Math.max(1, seconds / TURNS));
        double bare = 0;
        double imported = 0;
        var people = OpportunityFile.evenly(Salesperson.all(platform.gateway()));
        try (var inserts = new BareInserts(platform)) {
            var imports = new SustainedImports(platform, people);
            for (int i = 0; i < TURNS; i++) {
                bare += inserts.perSecond(turn) / TURNS;
                var used = Processors.now();
                imported += imports.perSecond(turn) / TURNS;
                if (i == TURNS - 1) {
                    used.addTo(report, "by file, last turn");
                }
            }
        }
        double won = new SustainedWins(platform, step).highest(seconds);
        var group = "sustained";
        report.add(Figure.of(group, "bare deal and outbox rows", "deals/s", bare));
        report.add(Figure.of(group, "won deals to the ledger, by file", "deals/s", imported));
        report.add(Figure.of(group, "won deals to the ledger, one by one", "deals/s", won));
        report.add(Figure.of(group, "by file / bare", "ratio", imported / bare).atLeast(A_THIRD));
        report.add(Figure.of(group, "one by one / bare", "ratio", won / bare).atLeast(A_THIRD));
        report.note(
                """
                Bare rows and files take turns of equal length. Bare: a deal and its outbox row in \
                one statement a transaction on 4 connections, at most 2,000 ahead of the relay. By \
                file: imports of 5,000 won deals, each once ledger and attainment are less than \
                one file behind. One by one: a request for each deal through the gateway, at a \
                fixed rate, the ledger less than a second behind at the end.\
                """);
        report.finish();
    }
}
