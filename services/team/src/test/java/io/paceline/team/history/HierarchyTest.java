package io.paceline.team.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.testkit.Randomly;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

class HierarchyTest {

    static final LocalDate DAY = LocalDate.of(2017, 1, 1);
    static final UUID TOP = new UUID(0, 1);
    static final UUID MIDDLE = new UUID(0, 2);
    static final UUID BOTTOM = new UUID(0, 3);

    static final Hierarchy CHAIN =
            new Hierarchy(
                    Map.of(
                            TOP, History.since(DAY, Optional.empty()),
                            MIDDLE, History.since(DAY, Optional.of(TOP)),
                            BOTTOM, History.since(DAY.plusDays(10), Optional.of(MIDDLE))));

    @Test
    void a_loop_through_several_is_found() {
        assertThat(CHAIN.loopWith(TOP, BOTTOM, DAY.plusDays(20))).contains(DAY.plusDays(20));
    }

    @Test
    void a_loop_that_only_begins_later_is_found() {
        assertThat(CHAIN.loopWith(TOP, BOTTOM, DAY)).contains(DAY.plusDays(10));
    }

    @Test
    void nobody_stands_under_themselves() {
        assertThat(CHAIN.loopWith(BOTTOM, BOTTOM, DAY)).contains(DAY);
    }

    @Test
    void a_place_under_somebody_higher_is_no_loop() {
        assertThat(CHAIN.loopWith(BOTTOM, TOP, DAY.plusDays(20))).isEmpty();
    }

    @ParameterizedTest
    @Randomly
    void accepted_moves_never_make_a_loop_on_any_day(RandomGenerator random) {
        var parents = new HashMap<UUID, History<Optional<UUID>>>();
        for (int move = 0; move < 40; move++) {
            var child = someone(random);
            var parent = someone(random);
            var from = DAY.plusDays(random.nextInt(30));
            var history = parents.getOrDefault(child, History.empty());
            boolean free =
                    !history.reaches(from) || history.last().orElseThrow().from().isBefore(from);
            if (free && new Hierarchy(parents).loopWith(child, parent, from).isEmpty()) {
                parents.put(child, history.then(from, Optional.of(parent)));
            }
        }

        var hierarchy = new Hierarchy(parents);
        for (int day = 0; day <= 30; day++) {
            assertThat(hierarchy.loopOn(DAY.plusDays(day))).isEmpty();
        }
    }

    private static UUID someone(RandomGenerator random) {
        return new UUID(0, random.nextInt(6));
    }
}
