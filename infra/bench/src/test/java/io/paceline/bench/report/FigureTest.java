package io.paceline.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {

    @ParameterizedTest(name = "{2}: {0} of at most {1}")
    @CsvSource({
        "199.9, 200, true",
        "200,   200, true",
        "200.1, 200, false",
        "NaN,   200, false",
    })
    void is_met_up_to_its_upper_limit(double value, double limit, boolean met) {
        assertThat(Figure.of("push", "ms", value).atMost(limit).met()).contains(met);
    }

    @ParameterizedTest(name = "{2}: {0} of at least {1}")
    @CsvSource({
        "0.34, 0.33, true",
        "0.33, 0.33, true",
        "0.32, 0.33, false",
        "NaN,  0.33, false",
    })
    void is_met_from_its_lower_limit(double value, double limit, boolean met) {
        assertThat(Figure.of("share", "ratio", value).atLeast(limit).met()).contains(met);
    }

    @Test
    void without_a_target_is_neither_met_nor_missed() {
        assertThat(Figure.of("rows", "rows/s", 1).met()).isEmpty();
    }

    @ParameterizedTest(name = "{0} is shown as {1}")
    @CsvSource({
        "0,         0",
        "0.1234,    0.123",
        "12.345,    12.35",
        "42,        42",
        "20123.4,  '20,123'",
        "NaN,       -",
    })
    void is_shown_with_the_digits_it_deserves(double value, String shown) {
        assertThat(Figure.shown(value)).isEqualTo(shown);
    }
}
