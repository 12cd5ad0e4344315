package io.paceline.platform.imports.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.testkit.Randomly;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellNumberTest {

    @ParameterizedTest(name = "{0} is {1}: {2}")
    @CsvSource({
        "1,                      1,                      a whole number",
        "1.0,                    1.0,                    its digits are kept",
        "1234.5599999999999,     1234.56,                the nearest double of an amount",
        "0.30000000000000004,    0.3,                    what 0.1 + 0.2 leaves",
        "10.100000000000001,     10.1,                   what a sum leaves",
        "-1234.5599999999999,    -1234.56,               a negative one",
        "12345678901234.56,      12345678901234.56,      16 digits that somebody wrote",
        "12345678901.230000,     12345678901.23,         17 digits that nobody wrote",
        "12345678901234567,      12345678901234567,      an identifier",
        "123456789012345678.25,  123456789012345678.25,  more digits than a double has",
        "0.33333333333333331,    0.333333333333333,      a third",
        "1.5E+3,                 1500,                   no exponent",
        "1E-7,                   0.0000001,              nor a negative one",
        "5.,                     5,                      an odd form",
        ".5,                     0.5,                    another",
        "NaN,                    NaN,                    no number",
        "'1,5',                  '1,5',                  no number either",
        "1E9999,                 1E9999,                 nor this",
    })
    void is_what_the_spreadsheet_shows(String raw, String text, String why) {
        assertThat(CellNumber.text(raw)).as(why).isEqualTo(text);
    }

    @ParameterizedTest
    @Randomly
    void gives_back_every_amount_that_was_stored_as_a_double(RandomGenerator random) {
        var amount = BigDecimal.valueOf(random.nextLong(1_000_000_000_000L), random.nextInt(7));

        var stored = String.format(Locale.ROOT, "%.17g", amount.doubleValue());
        var shortest = Double.toString(amount.doubleValue());

        assertThat(new BigDecimal(CellNumber.text(stored))).isEqualByComparingTo(amount);
        assertThat(new BigDecimal(CellNumber.text(shortest))).isEqualByComparingTo(amount);
    }
}
