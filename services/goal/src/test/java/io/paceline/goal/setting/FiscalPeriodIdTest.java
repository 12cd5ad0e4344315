package io.paceline.goal.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiscalPeriodIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"1900", "2999", "2017-Q1", "2017-12"})
    void holds_the_label(String label) {
        var id = FiscalPeriodId.of(label);

        assertThat(FiscalPeriodId.label(id)).isEqualTo(label);
        assertThat(id.version()).isEqualTo(8);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void holds_nothing_longer() {
        assertThatThrownBy(() -> FiscalPeriodId.of("2017-Q1x"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
