package io.paceline.bench.speed;

import io.paceline.bench.load.Arguments;
import io.paceline.bench.load.Gateway;
import io.paceline.bench.load.Threads;
import io.paceline.bench.report.Figure;
import io.paceline.bench.report.Report;
import java.sql.SQLException;
import java.time.Duration;

/// How fast a large file of won deals is validated, accepted, and fully paid.
final class ImportSpeed {

    private static final double ROWS_PER_SECOND = 20_000;
    private static final Duration LIMIT = Duration.ofMinutes(30);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int DAYS = 300;

    private final Gateway gateway;
    private final long began = System.nanoTime();
    private double validated;

    private ImportSpeed(Gateway gateway) {
        this.gateway = gateway;
    }

    static void measure(Platform platform, Arguments arguments) throws SQLException {
        int rows = arguments.number("--rows", 200_000);
        var report = Report.of("speed-import", 0).parameter("rows", rows);
        var people = OpportunityFile.evenly(Salespeople.known(platform));
        var file = OpportunityFile.of(rows, new SellingDays().take(DAYS), people).csv();
        try (var ledger = Applied.toLedger(platform);
                var attainment = Applied.toAttainment(platform)) {
            var used = Processors.now();
            var run = new ImportSpeed(platform.gateway());
            double accepted = run.accept(file);
            add(report, "validated", rows / run.validated);
            report.add(
                    Figure.of("file of won deals", "accepted", "rows/s", rows / accepted)
                            .atLeast(ROWS_PER_SECOND));
            attainment.await(rows, LIMIT);
            add(report, "attained", rows / run.seconds());
            ledger.await(rows, LIMIT);
            add(report, "fully paid", rows / run.seconds());
            used.addTo(report, "until fully paid");
        }
        report.note(
                """
                All rates count from the first byte of the upload. Validated: all rows checked and \
                names resolved, before anything is changed. Accepted: deals, history and outbox \
                rows committed. Paid: ledger lines and attainment of the last deal; consumers work \
                beside the import all the while.\
                """);
        report.finish();
    }

    private static void add(Report report, String name, double rate) {
        report.add(Figure.of("file of won deals", name, "rows/s", rate));
    }

    private double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    /// Seconds until it is accepted.
    private double accept(String file) {
        var job = gateway.upload("/api/deal/deals/imports", "bench.csv", file, "{}");
        var path = "/api/deal/imports/" + job.path("id").asText();
        while (true) {
            var status = gateway.get(path).path("status").asText();
            if (validated == 0 && !status.equals("VALIDATING")) {
                validated = seconds();
            }
            switch (status) {
                case "DONE" -> {
                    return seconds();
                }
                case "VALIDATING", "APPLYING" -> Threads.pause(PAUSE);
                default -> throw new IllegalStateException("The import ended as " + status);
            }
        }
    }
}
