package io.paceline.deal.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.paceline.deal.product.PriceBook.Price;
import io.paceline.platform.web.InvalidRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceBookTest {

    static final Currency USD = Currency.getInstance("USD");
    static final PriceBook BOOK =
            new PriceBook(USD, List.of(price("2017-01-01", "550"), price("2017-07-01", "600")));

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "2016-12-31, 550, the first price also held before",
        "2017-06-30, 550, the last day of the first",
        "2017-07-01, 600, the first day of the second",
        "2030-01-01, 600, the last price holds on",
    })
    void knows_the_price_of_a_day(LocalDate day, BigDecimal amount, String why) {
        assertThat(BOOK.at(day)).as(why).isEqualByComparingTo(amount);
    }

    @Test
    void reprices_from_a_day_on() {
        var repriced = BOOK.reprice(LocalDate.parse("2017-04-01"), new BigDecimal("575"));

        assertThat(repriced.prices())
                .containsExactly(price("2017-01-01", "550"), price("2017-04-01", "575"));
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "2017-01-01, 1, /prices/1/from, two prices of one day",
        "2016-01-01, 1, /prices/1/from, not in the order of days",
        "2018-01-01, -1, /prices/1/amount, a negative price",
        "2018-01-01, 1000000000001, /prices/1/amount, a price out of this world",
    })
    void refuses_a_second_price(String from, String amount, String at, String why) {
        assertThatExceptionOfType(InvalidRequest.class)
                .as(why)
                .isThrownBy(() ->
                        new PriceBook(USD, List.of(price("2017-01-01", "1"), price(from, amount))))
                .satisfies(
                        refusal -> assertThat(refusal.faults().getFirst().pointer()).isEqualTo(at));
    }

    private static Price price(String from, String amount) {
        return new Price(LocalDate.parse(from), new BigDecimal(amount));
    }
}
