package io.paceline.team.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.paceline.contracts.member.MemberState.Role;
import io.paceline.team.history.OverlappingDates;
import io.paceline.testkit.Randomly;
import java.time.LocalDate;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

class MemberTest {

    static final LocalDate HIRED = LocalDate.of(2017, 3, 1);
    static final Placement EAST = new Placement(new UUID(0, 1), new UUID(0, 9));
    static final Placement WEST = new Placement(new UUID(0, 2), null);
    static final MemberProfile ADA = new MemberProfile(null, "Ada", null, Role.REPRESENTATIVE);

    static final Member MEMBER = Member.joined(new UUID(1, 1), ADA, HIRED).moved(EAST, HIRED);

    @Test
    void cannot_move_before_the_hire_date() {
        var ada = Member.joined(new UUID(1, 1), ADA, HIRED);

        assertThatExceptionOfType(MoveBeforeHire.class)
                .isThrownBy(() -> ada.moved(EAST, HIRED.minusDays(1)))
                .withMessageContaining("2017-03-01");
    }

    @Test
    void cannot_be_in_two_places_on_one_day() {
        assertThatExceptionOfType(OverlappingDates.class)
                .isThrownBy(() -> MEMBER.moved(WEST, HIRED));
    }

    @Test
    void stays_the_same_when_moved_to_where_they_are() {
        assertThat(MEMBER.moved(EAST, HIRED.plusDays(5))).isSameAs(MEMBER);
    }

    @Test
    void has_no_place_after_leaving() {
        var gone = MEMBER.left(HIRED.plusDays(30));

        assertThat(gone.placements().at(HIRED.plusDays(29))).contains(EAST);
        assertThat(gone.placements().at(HIRED.plusDays(30))).isEmpty();
    }

    @Test
    void leaves_once() {
        var gone = MEMBER.left(HIRED.plusDays(30));

        assertThatExceptionOfType(MemberLeft.class).isThrownBy(() -> gone.left(HIRED.plusDays(40)));
        assertThatExceptionOfType(MemberLeft.class)
                .isThrownBy(() -> gone.moved(WEST, HIRED.plusDays(40)));
    }

    @Test
    void cannot_have_been_hired_after_being_placed() {
        assertThatExceptionOfType(HiredAfterPlacement.class)
                .isThrownBy(() -> MEMBER.changed(ADA, HIRED.plusDays(1)));
    }

    @Test
    void names_what_differs() {
        var renamed = new MemberProfile("E-1", "Ada L.", null, Role.MANAGER);

        assertThat(
                        MEMBER.changed(renamed, HIRED)
                                .moved(WEST, HIRED.plusDays(9))
                                .differencesTo(MEMBER))
                .containsExactly("externalId", "name", "role", "placements");
    }

    @ParameterizedTest
    @Randomly
    void every_accepted_change_is_one_revision_and_a_difference(RandomGenerator random) {
        var member = MEMBER;
        for (int step = 0; step < 10; step++) {
            var before = member;
            var from = HIRED.plusDays(step + 1L);
            member = member.moved(random.nextBoolean() ? EAST : WEST, from);

            boolean changed = !member.differencesTo(before).isEmpty();
            assertThat(member.revision() - before.revision()).isEqualTo(changed ? 1 : 0);
        }
    }
}
