package io.paceline.team.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.paceline.testkit.Randomly;
import java.time.LocalDate;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryTest {

    static final LocalDate NEW_YEAR = LocalDate.of(2017, 1, 1);

    /// East until July, West until the year's end, then nowhere.
    static final History<String> MOVED =
            History.since(NEW_YEAR, "East")
                    .then(LocalDate.of(2017, 7, 1), "West")
                    .endingOn(LocalDate.of(2018, 1, 1));

    @ParameterizedTest(name = "on {0} it is {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2016-12-31, -,    before the first day",
                "2017-01-01, East, the first day counts",
                "2017-06-30, East, the last day before the move",
                "2017-07-01, West, the day of the move belongs to the new place",
                "2017-12-31, West, the last day",
                "2018-01-01, -,    the end is the first day without it",
            })
    void holds_from_a_day_until_before_the_next(LocalDate day, String value, String why) {
        assertThat(MOVED.at(day).orElse(null)).as(why).isEqualTo(value);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2016-12-31, before what is recorded",
        "2017-06-30, in the middle of an earlier entry",
        "2017-07-01, on the day of the last entry",
    })
    void refuses_an_entry_that_would_overlap(LocalDate from, String why) {
        var open = History.since(NEW_YEAR, "East").then(LocalDate.of(2017, 7, 1), "West");

        assertThatExceptionOfType(OverlappingDates.class)
                .as(why)
                .isThrownBy(() -> open.then(from, "North"))
                .satisfies(it -> assertThat(it.faults().getFirst().pointer()).isEqualTo("/from"));
    }

    @Test
    void may_begin_again_after_an_end() {
        var again = MOVED.then(LocalDate.of(2019, 1, 1), "East");

        assertThat(again.at(LocalDate.of(2018, 6, 1))).isEmpty();
        assertThat(again.at(LocalDate.of(2019, 1, 1))).contains("East");
    }

    @Test
    void reaches_the_day_before_its_end_and_not_the_end() {
        assertThat(MOVED.reaches(LocalDate.of(2017, 12, 31))).isTrue();
        assertThat(MOVED.reaches(LocalDate.of(2018, 1, 1))).isFalse();
    }

    @ParameterizedTest
    @Randomly
    void answers_every_day_like_a_sorted_map_of_starts(RandomGenerator random) {
        var starts = new TreeMap<LocalDate, Integer>();
        History<Integer> history = History.empty();
        for (int value = 0; value < 8; value++) {
            var from = day(random);
            if (starts.isEmpty() || from.isAfter(starts.lastKey())) {
                history = history.then(from, value);
                starts.put(from, value);
            }
        }

        var asked = day(random);
        var expected = starts.floorEntry(asked);
        assertThat(history.at(asked).orElse(null))
                .isEqualTo(expected == null ? null : expected.getValue());
    }

    private static LocalDate day(RandomGenerator random) {
        return NEW_YEAR.plusDays(random.nextInt(60));
    }
}
