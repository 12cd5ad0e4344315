package io.paceline.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"USDT", "usd", "", "XXY"})
    void refuses_a_currency_that_iso_4217_does_not_know(String currency) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Amount(BigDecimal.ONE, currency));
    }

    @ParameterizedTest(name = "{0} is written as {1}: {2}")
    @CsvSource({
        "1E+7,    10000000, no exponent",
        "12.50,   12.50,    the scale is kept",
        "-0.00001, -0.00001, a small negative",
        "1E-10,   0.0000000001, finer than any minor unit",
    })
    void is_written_as_a_plain_decimal_string(String value, String written, String why) {
        var json = Catalogue.JSON.writeValueAsString(new Amount(new BigDecimal(value), "USD"));

        assertThat(json).as(why).contains("\"amount\":\"%s\"".formatted(written));
    }

    @Test
    void is_read_from_a_string_and_a_code() {
        var amount =
                Catalogue.JSON.readValue(
                        "{\"amount\":\"0.05\",\"currency\":\"CNY\"}", Amount.class);

        assertThat(amount).isEqualTo(new Amount(new BigDecimal("0.05"), "CNY"));
    }
}
