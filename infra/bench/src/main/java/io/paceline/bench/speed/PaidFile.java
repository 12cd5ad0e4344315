package io.paceline.bench.speed;

import java.sql.SQLException;
import java.time.Duration;

/// Brings a file of won deals all the way to ledger and attainment.
record PaidFile(Platform platform) {

    private static final Duration LIMIT = Duration.ofMinutes(30);

    /// Seconds from the upload until both have the last deal.
    double seconds(OpportunityFile file) throws SQLException {
        try (var ledger = Applied.toLedger(platform);
                var attainment = Applied.toAttainment(platform)) {
            long began = System.nanoTime();
            new Imports(platform.gateway()).run(file);
            ledger.await(file.rows(), LIMIT);
            attainment.await(file.rows(), LIMIT);
            return (System.nanoTime() - began) / 1e9;
        }
    }
}
