package io.paceline.goal.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.goal.calendar.FiscalCalendars.ClosedPeriod;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosedPeriodsTest {

    @ParameterizedTest(name = "{0} closed: {1} is covered: {2} - {3}")
    @CsvSource({
        "2017-Q1,                         2017-02, true,  a month lies in its quarter",
        "2017-Q1,                         2017,    false, the year goes on",
        "2017-Q1 2017-Q2 2017-Q3 2017-Q4, 2017,    true,  four quarters are a year",
        "2017-Q1 2017-Q2 2017-Q4,         2017,    false, the third quarter is open",
        "2017 2017-Q2,                    2017-Q4, true,  a shorter period inside takes nothing away",
        "2016,                            2017-01, false, the day after is open",
    })
    void cover_what_has_no_open_day(String closed, String label, boolean covered, String why) {
        var calendar = FiscalCalendar.CALENDAR_YEAR;
        var periods =
                Stream.of(closed.split(" "))
                        .map(it -> calendar.period(it).orElseThrow())
                        .map(it -> new ClosedPeriod(it.label(), it.range(), Instant.EPOCH))
                        .toList();

        assertThat(new ClosedPeriods(periods).cover(calendar.period(label).orElseThrow()))
                .as(why)
                .isEqualTo(covered);
    }
}
