package io.paceline.goal.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.goal.calendar.FiscalCalendar;
import io.paceline.goal.calendar.PeriodKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharesTest {

    static final FiscalCalendar CALENDAR = FiscalCalendar.CALENDAR_YEAR;

    @ParameterizedTest(name = "{0} achieved weighs {1}: {2}")
    @CsvSource({
        "100 300,    100 300,     in proportion",
        "100 300 0,  100 300 200, a new member gets the mean of those with history",
        "0 0,        1 1,         nobody has history",
        "-50 100,    100 100,     what was taken back is no history",
    })
    void follow_what_each_owner_achieved(String achieved, String weights, String why) {
        assertThat(Shares.byHistory(amounts(achieved))).as(why).isEqualTo(amounts(weights));
    }

    @Test
    void follow_the_season_of_the_year_before_into_a_leap_year() {
        var target = CALENDAR.year(2020);
        var achieved =
                Map.of(
                        LocalDate.of(2019, 3, 31), new BigDecimal("10"),
                        LocalDate.of(2019, 4, 1), new BigDecimal("20"),
                        LocalDate.of(2019, 12, 31), new BigDecimal("70"));

        var weights =
                Shares.bySeason(
                        CALENDAR.divide(target, PeriodKind.QUARTER),
                        target.range(),
                        CALENDAR.yearBefore(target),
                        achieved);

        assertThat(weights.orElseThrow()).isEqualTo(amounts("30 0 0 70"));
    }

    @Test
    void are_absent_without_a_season() {
        var target = CALENDAR.year(2018);
        var parts = CALENDAR.divide(target, PeriodKind.QUARTER);

        assertThat(Shares.bySeason(parts, target.range(), CALENDAR.yearBefore(target), Map.of()))
                .isEmpty();
    }

    private static List<BigDecimal> amounts(String text) {
        return Stream.of(text.split(" ")).map(BigDecimal::new).toList();
    }
}
