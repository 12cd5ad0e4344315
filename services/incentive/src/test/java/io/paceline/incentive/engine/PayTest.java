package io.paceline.incentive.engine;

import static io.paceline.incentive.engine.Facts.ACCELERATED;
import static io.paceline.incentive.engine.Facts.KICKER;
import static io.paceline.incentive.engine.Facts.facts;
import static io.paceline.incentive.engine.Facts.rating;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayTest {

    static final Rounding CENTS = Rounding.of(Currency.getInstance("USD"), RoundingMode.HALF_UP);

    @ParameterizedTest(name = "{0} pays {1}: {2}")
    @CsvSource({
        "50_000,                 2500.00,                  inside the first tier",
        "100_000,                5000.00,                  exactly at quota",
        "90_000 20_000,          4500.00 1300.00,          divided at the quota",
        "120_000 80_000,         6600.00 8400.00,          all three tiers",
        "120_000 -30_000,        6600.00 -2100.00,         falls back through the edge",
        "0,                      0.00,                     nothing credited",
        "-1_000 1_000,           -50.00 50.00,             below zero at the lowest rate",
    })
    void pays_each_slice_at_its_own_rate(String credits, String pay, String why) {
        var lines = Pay.fromScratch(facts(credits, rating(ACCELERATED, Split.MARGINAL)), CENTS);

        assertThat(pay(lines)).as(why).isEqualTo(decimals(pay));
    }

    @ParameterizedTest(name = "{0} pays {1}: {2}")
    @CsvSource({
        "60_000 39_999.99,        0.00 0.00,                a cent below quota",
        "60_000 40_000,           600.00 400.00,            the edge belongs to the upper tier",
        "60_000 40_000 20_000,    1200.00 800.00 400.00,    crossing trues up the earlier deals",
        "60_000 60_000 -30_000,   0.00 0.00 0.00,           falling back takes the pay back",
    })
    void pays_the_whole_interval_at_the_tier_reached(String credits, String pay, String why) {
        var lines = Pay.fromScratch(facts(credits, rating(KICKER, Split.RETROACTIVE)), CENTS);

        assertThat(pay(lines)).as(why).isEqualTo(decimals(pay));
    }

    @ParameterizedTest(name = "{0} pays {1}: {2}")
    @CsvSource({
        "90_000 20_000,           4500.00 1600.00,          the whole credit at the tier it reaches",
        "90_000 20_000 -20_000,   4500.00 1600.00 -1000.00, and back at the tier it falls to",
    })
    void pays_the_whole_credit_at_the_highest_tier(String credits, String pay, String why) {
        var lines = Pay.fromScratch(facts(credits, rating(ACCELERATED, Split.HIGHEST)), CENTS);

        assertThat(pay(lines)).as(why).isEqualTo(decimals(pay));
    }

    @ParameterizedTest(name = "{0} {1}: {3}")
    @CsvSource({
        "USD, HALF_UP,   0.02 0.01 0.02, half a cent up, then what the total still lacks",
        "USD, HALF_EVEN, 0.02 0.01 0.01, ties to the even cent",
        "JPY, HALF_UP,   0 0 0,          no minor unit",
        "KWD, HALF_UP,   0.015 0.015 0.015, three decimals",
    })
    void rounds_the_running_total_and_not_the_line(
            String currency, RoundingMode mode, String pay, String why) {
        var thirds = facts("0.30 0.30 0.30", rating("0-:0.05", Split.MARGINAL));

        var lines = Pay.fromScratch(thirds, Rounding.of(Currency.getInstance(currency), mode));

        assertThat(pay(lines)).as(why).isEqualTo(decimals(pay));
    }

    @Test
    void shows_the_tiers_of_a_credit_that_falls_back_from_the_top() {
        var lines =
                Pay.fromScratch(
                        facts("160_000 -70_000", rating(ACCELERATED, Split.MARGINAL)), CENTS);

        assertThat(lines.getLast().slices())
                .extracting(slice -> slice.credited().toPlainString())
                .containsExactly("-10000.0", "-50000.0", "-10000");
    }

    @Test
    void carries_rates_of_eight_and_more_decimals() {
        var lines =
                Pay.fromScratch(
                        facts("100_000_000", rating("0-:0.000000012345", Split.MARGINAL)), CENTS);

        assertThat(lines.getFirst().after().exact()).isEqualByComparingTo("1.2345");
        assertThat(lines.getFirst().pay()).isEqualTo("1.23");
    }

    private static List<BigDecimal> pay(List<PayLine> lines) {
        return lines.stream().map(PayLine::pay).toList();
    }

    private static List<BigDecimal> decimals(String text) {
        return Arrays.stream(text.strip().split(" ", -1)).map(BigDecimal::new).toList();
    }
}
