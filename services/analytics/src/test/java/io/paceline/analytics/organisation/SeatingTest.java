package io.paceline.analytics.organisation;

import static io.paceline.analytics.World.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.paceline.analytics.organisation.Member.Placement;
import io.paceline.analytics.organisation.Unit.Above;
import io.paceline.analytics.organisation.Unit.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SeatingTest {

    static final LocalDate JANUARY = LocalDate.of(2017, 1, 1);
    static final LocalDate APRIL = LocalDate.of(2017, 4, 1);
    static final LocalDate JULY = LocalDate.of(2017, 7, 1);

    static final Unit COMPANY = unit("company", Kind.COMPANY, above(null, JANUARY, null));
    static final Unit WEST = unit("west", Kind.REGION, above("company", JANUARY, null));
    static final Unit EAST = unit("east", Kind.REGION, above("company", JANUARY, null));

    @Test
    void gives_a_member_the_region_above_their_team() {
        var team = unit("team", Kind.TEAM, above("west", JANUARY, null));

        assertThat(seating(team).of(ada(placed("team", JANUARY, null))))
                .extracting(Seat::unitId, Seat::regionId)
                .containsExactly(tuple(id("team"), id("west")));
    }

    @Test
    void cuts_a_seat_when_the_team_changes_region() {
        var team =
                unit("team", Kind.TEAM, above("west", JANUARY, APRIL), above("east", APRIL, null));

        assertThat(seating(team).of(ada(placed("team", JANUARY, null))))
                .extracting(seat -> seat.dates().from(), seat -> seat.dates().to(), Seat::regionId)
                .containsExactly(
                        tuple(JANUARY, APRIL, id("west")),
                        tuple(APRIL, Interval.FOR_EVER, id("east")));
    }

    @Test
    void follows_a_member_who_moves() {
        assertThat(seating().of(ada(placed("west", JANUARY, APRIL), placed("east", APRIL, JULY))))
                .extracting(seat -> seat.dates().from(), seat -> seat.dates().to(), Seat::regionId)
                .containsExactly(tuple(JANUARY, APRIL, id("west")), tuple(APRIL, JULY, id("east")));
    }

    @Test
    void knows_no_region_above_the_company_or_an_unknown_unit() {
        assertThat(seating().of(ada(placed("company", JANUARY, APRIL), placed("new", APRIL, null))))
                .extracting(Seat::regionId)
                .hasSize(2)
                .allMatch(Objects::isNull);
    }

    @Test
    void survives_a_circle() {
        var one = unit("one", Kind.TEAM, above("two", JANUARY, null));
        var two = unit("two", Kind.TEAM, above("one", JANUARY, null));

        assertThat(seating(one, two).of(ada(placed("one", JANUARY, null))))
                .extracting(Seat::regionId)
                .allMatch(Objects::isNull);
    }

    private static Seating seating(Unit... more) {
        return new Seating(
                Stream.concat(Stream.of(COMPANY, WEST, EAST), Stream.of(more))
                        .collect(Collectors.toMap(Unit::id, unit -> unit)));
    }

    private static Member ada(Placement... placements) {
        return new Member(id("ada"), List.of(placements));
    }

    private static Placement placed(String unit, LocalDate from, @Nullable LocalDate to) {
        return new Placement(from, to, id(unit));
    }

    private static Unit unit(String name, Kind kind, Above... parents) {
        return new Unit(id(name), kind, List.of(parents));
    }

    private static Above above(@Nullable String parent, LocalDate from, @Nullable LocalDate to) {
        return new Above(from, to, parent == null ? null : id(parent));
    }
}
