package io.paceline.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

    @ParameterizedTest(name = "{0}/s: number {1} is due after {2} ns ({3})")
    @CsvSource({
        "20,  0,    0,             the first at once",
        "20,  1,    50000000,      evenly",
        "300, 1,    3333333,       cut to whole nanoseconds",
        "300, 300,  1000000000,    without drift over a second",
        "300, 5400000, 18000000000000, nor over five hours",
    })
    void says_when_each_is_due(int rate, int index, long due, String reason) {
        var schedule = new Schedule(rate, Duration.ofHours(6));

        assertThat(schedule.due(index)).as(reason).isEqualTo(due);
    }

    @Test
    void counts_what_fits_into_its_time() {
        assertThat(new Schedule(300, Duration.ofMillis(2_500)).count()).isEqualTo(750);
    }

    @Test
    void needs_a_rate_and_a_time() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Schedule(0, Duration.ofSeconds(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Schedule(1, Duration.ZERO));
    }
}
