package io.paceline.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.TimeUnit;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    private static final Offset<Double> THREE_DIGITS = within(0.2);

    private final Latencies latencies = new Latencies();

    @Test
    void give_percentiles_in_milliseconds() {
        for (int i = 1; i <= 100; i++) {
            latencies.record(0, millis(i));
        }

        assertThat(latencies.percentile(50)).isCloseTo(50, THREE_DIGITS);
        assertThat(latencies.percentile(99)).isCloseTo(99, THREE_DIGITS);
        assertThat(latencies.max()).isCloseTo(100, THREE_DIGITS);
        assertThat(latencies.mean()).isCloseTo(50.5, THREE_DIGITS);
    }

    /// A stall of a second with 100 due in it: a closed loop would see one slow answer, but half of
    /// all waited for half of the stall or longer.
    @Test
    void count_what_a_stall_kept_waiting() {
        for (int i = 0; i < 100; i++) {
            latencies.record(millis(10 * i), millis(1000));
        }
        for (int i = 100; i < 200; i++) {
            latencies.record(millis(10 * i), millis(10 * i + 1));
        }

        assertThat(latencies.percentile(75)).isCloseTo(500, within(11.0));
        assertThat(latencies.percentile(99)).isCloseTo(980, within(11.0));
    }

    @Test
    void are_no_number_while_there_is_nothing() {
        latencies.miss();

        assertThat(latencies.percentile(50)).isNaN();
        assertThat(latencies.missing()).isEqualTo(1);
        assertThat(latencies.count()).isZero();
    }

    @Test
    void are_never_below_zero_nor_beyond_the_longest() {
        latencies.record(millis(5), millis(4));
        latencies.record(0, Long.MAX_VALUE / 2);

        assertThat(latencies.percentile(50)).isZero();
        assertThat(latencies.max()).isCloseTo(1_800_000, within(2_000.0));
    }

    private static long millis(int millis) {
        return TimeUnit.MILLISECONDS.toNanos(millis);
    }
}
