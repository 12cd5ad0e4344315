package io.paceline.bench.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is done follows from the seed alone.
class ScheduleTest {

    private static final EnumSet<Kind> ALL = EnumSet.allOf(Kind.class);

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 42, -7, Long.MAX_VALUE})
    void the_same_seed_gives_the_same_schedule(long seed) {
        assertThat(Schedule.of(seed, ALL)).isEqualTo(Schedule.of(seed, ALL));
    }

    @Test
    void another_seed_gives_another_schedule() {
        assertThat(Schedule.of(1, ALL).faults()).isNotEqualTo(Schedule.of(2, ALL).faults());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void every_kind_comes_and_hits_only_what_it_can_hit(long seed) {
        var faults = Schedule.of(seed, ALL).faults();

        assertThat(faults).extracting(Fault::kind).containsAll(ALL);
        assertThat(faults)
                .allSatisfy(fault -> assertThat(fault.kind().victims()).containsAll(fault.parts()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nothing_lasts_longer_than_a_minute(long seed) {
        assertThat(Schedule.of(seed, ALL).faults())
                .allSatisfy(fault -> assertThat(fault.seconds()).isBetween(0, 60));
    }

    @Test
    void two_at_once_are_two_different_parts() {
        assertThat(Schedule.of(9, ALL).faults())
                .filteredOn(fault -> fault.kind() == Kind.KILL_TWO)
                .allSatisfy(fault -> assertThat(fault.parts()).hasSize(2).doesNotHaveDuplicates());
    }

    @Test
    void what_is_not_possible_here_does_not_come() {
        var faults = Schedule.of(3, EnumSet.of(Kind.SLOW_BROKER, Kind.POISON)).faults();

        assertThat(faults).extracting(Fault::kind).containsOnly(Kind.SLOW_BROKER, Kind.POISON);
    }
}
