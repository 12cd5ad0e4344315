package io.paceline.goal.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.testkit.Randomly;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiscalCalendarTest {

    static final FiscalCalendar APRIL = new FiscalCalendar(4, FiscalScheme.MONTHS, null);
    static final FiscalCalendar WEEKS =
            new FiscalCalendar(1, FiscalScheme.WEEKS_4_4_5, DayOfWeek.SATURDAY);

    @ParameterizedTest(name = "{0} runs from {1} to {2}: {3}")
    @CsvSource({
        "2017,    2017-01-01, 2018-01-01, a calendar year",
        "2017-Q1, 2017-01-01, 2017-04-01, the first quarter",
        "2017-Q4, 2017-10-01, 2018-01-01, the last quarter ends with the year",
        "2017-12, 2017-12-01, 2018-01-01, the last month ends with the year",
        "2016-02, 2016-02-01, 2016-03-01, a leap month has 29 days",
    })
    void knows_the_periods_of_a_calendar_year(
            String label, LocalDate from, LocalDate to, String why) {
        assertThat(FiscalCalendar.CALENDAR_YEAR.period(label).orElseThrow())
                .as(why)
                .extracting(Period::from, Period::to)
                .containsExactly(from, to);
    }

    @ParameterizedTest(name = "{0} runs from {1} to {2}: {3}")
    @CsvSource({
        "2018,    2017-04-01, 2018-04-01, named after the year in which it ends",
        "2018-Q1, 2017-04-01, 2017-07-01, quarters count from the start month",
        "2018-01, 2017-04-01, 2017-05-01, and so do months",
        "2018-12, 2018-03-01, 2018-04-01, the twelfth month is March",
        "2020-11, 2020-02-01, 2020-03-01, February of a leap year",
    })
    void counts_a_fiscal_year_from_its_start_month(
            String label, LocalDate from, LocalDate to, String why) {
        assertThat(APRIL.period(label).orElseThrow())
                .as(why)
                .extracting(Period::from, Period::to)
                .containsExactly(from, to);
    }

    @ParameterizedTest(name = "{0} runs from {1} to {2}: {3}")
    @CsvSource({
        "2023,    2023-01-01, 2023-12-31, the Saturday nearest to the end of December is the 30th",
        "2023-01, 2023-01-01, 2023-01-29, four weeks",
        "2023-03, 2023-02-26, 2023-04-02, five weeks end a quarter",
        "2022,    2022-01-02, 2023-01-01, 52 weeks from the day after 1 January",
        "2021,    2021-01-03, 2022-01-02, may end in the next calendar year",
        "2020,    2019-12-29, 2021-01-03, 53 weeks",
        "2020-12, 2020-11-22, 2021-01-03, the 53rd week belongs to the twelfth month",
    })
    void divides_a_year_into_weeks(String label, LocalDate from, LocalDate to, String why) {
        assertThat(WEEKS.period(label).orElseThrow())
                .as(why)
                .extracting(Period::from, Period::to)
                .containsExactly(from, to);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "17", "2017-Q0", "2017-Q5", "2017-00", "2017-13", "2017-1", "1899", "Q1"
            })
    void knows_no_period_by_another_label(String label) {
        assertThat(FiscalCalendar.CALENDAR_YEAR.period(label)).isEmpty();
    }

    @ParameterizedTest
    @Randomly
    void leaves_no_day_out_and_holds_none_twice(RandomGenerator random) {
        var calendar = any(random);
        int year = random.nextInt(1950, 2100);
        var whole = calendar.year(year);

        for (var kind : List.of(PeriodKind.QUARTER, PeriodKind.MONTH)) {
            var parts = calendar.divide(whole, kind);
            assertThat(parts.getFirst().from()).isEqualTo(whole.from());
            assertThat(parts.getLast().to()).isEqualTo(whole.to());
            for (int i = 1; i < parts.size(); i++) {
                assertThat(parts.get(i).from()).isEqualTo(parts.get(i - 1).to());
            }
        }
        assertThat(calendar.year(year + 1).from()).isEqualTo(whole.to());
    }

    @Test
    void divides_a_quarter_into_its_three_months() {
        var quarter = APRIL.quarter(2018, 2);

        assertThat(APRIL.divide(quarter, PeriodKind.MONTH))
                .extracting(Period::label)
                .containsExactly("2018-04", "2018-05", "2018-06");
        assertThat(APRIL.divide(quarter, PeriodKind.QUARTER)).isEmpty();
    }

    @Test
    void compares_a_period_with_that_of_the_same_name_a_year_before() {
        assertThat(WEEKS.yearBefore(WEEKS.year(2021))).isEqualTo(WEEKS.year(2020).range());
        assertThat(APRIL.yearBefore(APRIL.quarter(2018, 1)))
                .isEqualTo(APRIL.quarter(2017, 1).range());
    }

    private static FiscalCalendar any(RandomGenerator random) {
        return new FiscalCalendar(
                random.nextInt(1, 13),
                random.nextBoolean() ? FiscalScheme.MONTHS : FiscalScheme.WEEKS_4_4_5,
                DayOfWeek.of(random.nextInt(1, 8)));
    }
}
