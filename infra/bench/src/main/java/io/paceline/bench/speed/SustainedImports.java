package io.paceline.bench.speed;

import io.paceline.bench.load.Threads;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.IntFunction;

/// Brings won deals in by file, one file after the other, each as soon as the ledger is less than
/// one file behind.
final class SustainedImports {

    private static final int ROWS = 5_000;
    private static final int DAYS = 2;
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration SETTLING = Duration.ofMinutes(5);

    private final Platform platform;
    private final IntFunction<Salesperson> owners;
    private final SellingDays days = new SellingDays();

    SustainedImports(Platform platform, IntFunction<Salesperson> owners) {
        this.platform = platform;
        this.owners = owners;
    }

    /// Won deals that reached the ledger per second.
    double perSecond(Duration length) throws SQLException {
        try (var ledger = Applied.toLedger(platform);
                var attainment = Applied.toAttainment(platform)) {
            var imports = new Imports(platform.gateway());
            long began = System.nanoTime();
            long deadline = began + length.toNanos();
            long sent = 0;
            while (System.nanoTime() < deadline) {
                imports.run(OpportunityFile.of(ROWS, days.take(DAYS), owners));
                sent += ROWS;
                while (sent - Math.min(ledger.events(), attainment.events()) > ROWS) {
                    Threads.pause(PAUSE);
                }
            }
            long arrived = Math.min(ledger.events(), attainment.events());
            double seconds = (System.nanoTime() - began) / 1e9;
            ledger.await(sent, SETTLING);
            attainment.await(sent, SETTLING);
            return arrived / seconds;
        }
    }
}
