package io.paceline.bench.speed;

import io.paceline.bench.load.Gateway;
import io.paceline.bench.load.OpenLoop;
import io.paceline.bench.load.Schedule;
import io.paceline.bench.load.Threads;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/// Looks for the highest rate of single wins through the API at which the ledger stays less than a
/// second behind.
final class SustainedWins {

    private static final int FIRST_RATE = 60;
    private static final int MOST = 2_000;
    private static final double STEP_UP = 1.4;
    private static final double STEP_DOWN = 0.85;
    private static final int FINAL_ATTEMPTS = 4;
    private static final Duration SETTLING = Duration.ofMinutes(3);

    private final Platform platform;
    private final int stepSeconds;

    SustainedWins(Platform platform, int stepSeconds) {
        this.platform = platform;
        this.stepSeconds = stepSeconds;
    }

    /// What came of one rate.
    record Outcome(int rate, long behind, int refused) {

        boolean holds() {
            return behind <= rate && refused == 0;
        }
    }

    /// The rate that held for so long; 0 where none did.
    int highest(int seconds) throws SQLException {
        int rate = search();
        for (int attempt = 0; attempt < FINAL_ATTEMPTS && rate > 0; attempt++) {
            if (run(rate, seconds).holds()) {
                return rate;
            }
            rate = (int) (rate * STEP_DOWN);
        }
        return 0;
    }

    private int search() throws SQLException {
        int held = 0;
        for (int rate = FIRST_RATE; rate <= MOST; rate = (int) (rate * STEP_UP)) {
            if (!run(rate, stepSeconds).holds()) {
                return held == 0 ? (int) (rate * STEP_DOWN) : held;
            }
            held = rate;
        }
        return held;
    }

    private Outcome run(int rate, int seconds) throws SQLException {
        var schedule = new Schedule(rate, Duration.ofSeconds(seconds));
        var people = Salesperson.all(platform.gateway());
        var deals = new OpenDeals(platform).open(schedule.count(), OpportunityFile.evenly(people));
        var refused = new AtomicInteger();
        try (var ledger = Applied.toLedger(platform)) {
            OpenLoop.run(
                    schedule,
                    System.nanoTime(),
                    (i, _) -> win(platform.gateway(), deals.get(i).id(), refused));
            long behind = schedule.count() - ledger.events();
            var outcome = new Outcome(rate, behind, refused.get());
            System.out.println(outcome);
            settle(ledger, schedule.count(), refused);
            return outcome;
        }
    }

    /// The next step starts on an idle platform.
    private static void settle(Applied ledger, int wins, AtomicInteger refused) {
        long deadline = System.nanoTime() + SETTLING.toNanos();
        while (ledger.events() < wins - refused.get() && System.nanoTime() < deadline) {
            Threads.pause(Duration.ofMillis(100));
        }
    }

    private static void win(Gateway gateway, String dealId, AtomicInteger refused) {
        var _ =
                gateway.postLater("/api/deal/deals/%s/win".formatted(dealId), "{}")
                        .whenComplete((status, failure) -> {
                            if (failure != null || status != 200) {
                                refused.incrementAndGet();
                            }
                        });
    }
}
