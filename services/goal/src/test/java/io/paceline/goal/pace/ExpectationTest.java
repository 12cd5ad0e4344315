package io.paceline.goal.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.goal.calendar.DateRange;
import io.paceline.testkit.Randomly;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectationTest {

    static final DateRange YEAR = year(2026);
    static final Expectation THOUSAND = new Expectation(YEAR, new BigDecimal("1000.00"), 2);
    static final Season FIRST_HALF =
            season(
                    Map.of(
                            LocalDate.of(2025, 1, 31), new BigDecimal("30"),
                            LocalDate.of(2025, 6, 30), new BigDecimal("50"),
                            LocalDate.of(2025, 12, 31), new BigDecimal("20")));

    @ParameterizedTest(name = "before {0} {1} is expected: {2}")
    @CsvSource({
        "2025-12-01, 0,       the period has not begun",
        "2026-01-01, 0,       no day is over",
        "2026-02-01, 300.00,  January brought 30 percent last year",
        "2026-06-30, 300.00,  the last day of June is not over",
        "2026-07-01, 800.00,  and now it is",
        "2026-12-31, 800.00,  the last day brought the rest",
        "2027-01-01, 1000.00, all of it at the end",
        "2030-01-01, 1000.00, and ever after",
    })
    void follows_the_year_before(LocalDate day, BigDecimal expected, String why) {
        assertThat(THOUSAND.before(day, FIRST_HALF)).as(why).isEqualByComparingTo(expected);
    }

    @Test
    void is_a_straight_line_without_history() {
        assertThat(THOUSAND.before(LocalDate.of(2026, 7, 2), season(Map.of())))
                .isEqualByComparingTo("498.63");
    }

    @ParameterizedTest
    @Randomly
    void never_falls_and_ends_at_the_target(RandomGenerator random) {
        var days = new TreeMap<LocalDate, BigDecimal>();
        for (int i = random.nextInt(30); i > 0; i--) {
            var day = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(365));
            days.put(day, BigDecimal.valueOf(random.nextInt(10_000)));
        }
        var season = new Season(year(2025), days);
        var last = BigDecimal.ZERO;

        for (var day = YEAR.from(); !day.isAfter(YEAR.to()); day = day.plusDays(1)) {
            var expected = THOUSAND.before(day, season);
            assertThat(expected).isBetween(last, THOUSAND.target());
            last = expected;
        }

        assertThat(last).isEqualByComparingTo(THOUSAND.target());
    }

    @ParameterizedTest(name = "{0} of {1} expected is {2}: {3}")
    @CsvSource({
        "94.99,  100, BEHIND,   more than 5 percent short",
        "95,     100, ON_TRACK, exactly 5 percent short",
        "104.99, 100, ON_TRACK, less than 5 percent over",
        "105,    100, AHEAD,    5 percent over",
        "0,      0,   ON_TRACK, nothing is expected and nothing there",
        "1,      0,   AHEAD,    something where nothing is expected",
        "-1,     0,   BEHIND,   less than nothing",
    })
    void says_where_a_goal_stands(BigDecimal achieved, BigDecimal expected, Pace pace, String why) {
        assertThat(THOUSAND.pace(achieved, expected, YEAR.from())).as(why).isEqualTo(pace);
    }

    @Test
    void has_not_started_before_the_first_day() {
        assertThat(THOUSAND.pace(BigDecimal.TEN, BigDecimal.ZERO, LocalDate.of(2025, 12, 31)))
                .isEqualTo(Pace.NOT_STARTED);
    }

    @Test
    void draws_a_line_that_shows_achieved_up_to_today() {
        var achieved = Map.of(LocalDate.of(2026, 1, 1), new BigDecimal("5"));

        var line = PaceLine.of(THOUSAND, FIRST_HALF, achieved, LocalDate.of(2026, 1, 2));

        assertThat(line).hasSize(365);
        assertThat(line.get(0).achieved()).isEqualTo("5");
        assertThat(line.get(1).achieved()).isEqualTo("5");
        assertThat(line.get(2).achieved()).isNull();
        assertThat(line.getLast().expected()).isEqualByComparingTo("1000");
    }

    private static Season season(Map<LocalDate, BigDecimal> days) {
        return new Season(year(2025), new TreeMap<>(days));
    }

    private static DateRange year(int year) {
        return new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }
}
