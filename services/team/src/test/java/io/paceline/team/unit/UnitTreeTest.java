package io.paceline.team.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.paceline.contracts.unit.UnitState.Kind;
import io.paceline.platform.web.InvalidRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTreeTest {

    static final LocalDate BEGIN = LocalDate.of(2017, 1, 1);
    static final LocalDate LATER = LocalDate.of(2017, 7, 1);
    static final Unit COMPANY = unit(1, Kind.COMPANY, null);
    static final Unit EAST = unit(2, Kind.REGION, COMPANY);
    static final Unit WEST = unit(3, Kind.REGION, EAST);
    static final Unit TEAM = unit(4, Kind.TEAM, WEST);
    static final UnitTree TREE = new UnitTree(byId(COMPANY, EAST, WEST, TEAM));

    @ParameterizedTest(name = "{0} under {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "REGION,  COMPANY, true,  a region of the company",
                "TEAM,    COMPANY, true,  levels may be left out",
                "TEAM,    REGION,  true,  a team of a region",
                "TEAM,    TEAM,    true,  a team within a team",
                "REGION,  TEAM,    false, a team holds no region",
                "COMPANY, COMPANY, false, a company is a root",
                "COMPANY, -,       true,  a root",
                "TEAM,    -,       false, only a company is a root",
            })
    void kinds_stand_under_their_own_or_a_higher_one(
            Kind kind, @Nullable Kind parentKind, boolean accepted, String why) {
        var parent = parentKind == null ? null : unit(8, parentKind, null);
        var tree = new UnitTree(parent == null ? Map.of() : byId(parent));
        var parentId = parent == null ? null : parent.id();

        var check = assertThatCode(() -> tree.checkPlace(unit(9, kind, null), parentId, BEGIN));

        if (accepted) {
            check.as(why).doesNotThrowAnyException();
        } else {
            check.as(why).isInstanceOf(InvalidRequest.class);
        }
    }

    @Test
    void a_unit_cannot_stand_beneath_itself() {
        assertThatExceptionOfType(UnitLoop.class)
                .isThrownBy(() -> TREE.checkPlace(EAST, WEST.id(), LATER));
    }

    @Test
    void an_unknown_parent_is_named_with_its_place() {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> TREE.checkPlace(TEAM, new UUID(7, 7), LATER))
                .satisfies(
                        it -> assertThat(it.faults().getFirst().pointer()).isEqualTo("/parentId"));
    }

    @Test
    void a_closed_unit_takes_nobody_in() {
        var closed = new UnitTree(byId(COMPANY, EAST.closed(LATER), TEAM));

        assertThatExceptionOfType(UnitClosed.class)
                .isThrownBy(() -> closed.checkPlace(TEAM, EAST.id(), BEGIN));
    }

    @Test
    void a_unit_takes_nobody_in_before_it_begins() {
        assertThatExceptionOfType(UnitNotBegun.class)
                .isThrownBy(() -> TREE.checkPlace(TEAM, EAST.id(), BEGIN.minusDays(1)));
    }

    @Test
    void a_unit_with_another_one_under_it_is_not_closed() {
        assertThatExceptionOfType(UnitInUse.class)
                .isThrownBy(() -> TREE.checkNothingUnder(WEST, LATER));
    }

    @Test
    void a_unit_is_closed_from_the_day_on_which_the_last_one_has_gone() {
        var moved = new UnitTree(byId(COMPANY, EAST, WEST, TEAM.moved(EAST.id(), LATER)));

        assertThatCode(() -> moved.checkNothingUnder(WEST, LATER)).doesNotThrowAnyException();
        assertThatExceptionOfType(UnitInUse.class)
                .isThrownBy(() -> moved.checkNothingUnder(WEST, LATER.minusDays(1)));
    }

    private static Unit unit(int number, Kind kind, @Nullable Unit parent) {
        var profile = new UnitProfile(null, kind + " " + number, kind, null);
        return Unit.created(
                new UUID(0, number), profile, BEGIN, parent == null ? null : parent.id());
    }

    private static Map<UUID, Unit> byId(Unit... units) {
        return Arrays.stream(units).collect(Collectors.toMap(Unit::id, Function.identity()));
    }
}
