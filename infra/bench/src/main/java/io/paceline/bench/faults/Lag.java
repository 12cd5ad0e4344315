package io.paceline.bench.faults;

import io.paceline.local.process.Pause;
import java.time.Duration;

/// Whether the platform keeps up: deals are paid and none waits long for it, and neither a consumer
/// nor the relay is far behind.
record Lag(Told told, Groups groups, Database database) {

    private static final double WAIT_S = 3;
    private static final long MESSAGES = 1_000;
    private static final int LOOK_MS = 250;

    boolean isNormal() {
        return told.longestWaitS() < WAIT_S && groups.lag() < MESSAGES && database.unrelayed() == 0;
    }

    /// Seconds until it is normal and has been so for a moment; not a number after the limit.
    double secondsUntilNormal(Duration limit) {
        long began = System.nanoTime();
        while (System.nanoTime() - began < limit.toNanos()) {
            if (told.hasPaidSince(began) && isNormal()) {
                double took = (System.nanoTime() - began) / 1e9;
                Pause.millis(2 * LOOK_MS);
                if (isNormal()) {
                    return took;
                }
            }
            Pause.millis(LOOK_MS);
        }
        System.out.printf(
                "    %d deals wait, the longest %.1f s; consumers are %d behind, the relay %d%n",
                told.waiting(), told.longestWaitS(), groups.lag(), database.unrelayed());
        return Double.NaN;
    }
}
