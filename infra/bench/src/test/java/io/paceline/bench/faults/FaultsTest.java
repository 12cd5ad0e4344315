package io.paceline.bench.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A short schedule on real processes, the same in every build. `infra/bench/run faults` runs as
/// many and as long ones as wanted, of every kind.
class FaultsTest {

    private static final long SEED = 22;
    private static final Duration TIME = Duration.ofSeconds(25);
    private static final int DEALS_PER_SECOND = 5;

    @Test
    void loses_nothing_doubles_nothing_and_is_right_to_the_cent_after_all_that_happens() {
        var kinds = EnumSet.of(Kind.KILL, Kind.CUT_BROKER, Kind.END_BACKENDS, Kind.POISON);

        try (var ground = Ground.prepared(Path.of("target/faults-test"), false)) {
            var ordeal = new Ordeal(ground);
            var outcome = ordeal.run(Schedule.of(SEED, kinds), TIME, DEALS_PER_SECOND);

            assertThat(outcome.deals()).isPositive();
            assertThat(outcome.faults()).isNotEmpty();
            assertThat(outcome.verdict().differences()).isEmpty();
            assertThat(outcome.verdict().lost()).isZero();
            assertThat(outcome.verdict().doubled()).isZero();
            assertThat(outcome.verdict().cents()).isZero();
            assertThat(outcome.isClean()).as("the platform caught up after each fault").isTrue();
            // And it would tell: the platform does not know of this sale of 20 cents.
            ground.told().repaired(saleOf20Cents(ordeal.members().getLast()));
            assertThat(ordeal.now().cents()).isGreaterThanOrEqualTo(new BigDecimal(20));
        }
    }

    private static ToldDeal saleOf20Cents(String member) {
        var today = LocalDate.now(Clock.systemUTC());
        return ToldDeal.won(UUID.randomUUID().toString(), today, "0.20", member);
    }
}
