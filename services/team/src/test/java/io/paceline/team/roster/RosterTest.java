package io.paceline.team.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.paceline.contracts.member.MemberState.Role;
import io.paceline.contracts.unit.UnitState.Kind;
import io.paceline.team.member.Member;
import io.paceline.team.member.Placement;
import io.paceline.team.roster.RosterRow.Person;
import io.paceline.team.roster.RosterRow.Terms;
import io.paceline.team.unit.Unit;
import io.paceline.testkit.Randomly;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

class RosterTest {

    static final LocalDate TODAY = LocalDate.of(2020, 5, 5);
    static final Terms TERMS = new Terms("Maven", null);

    static final List<RosterRow> ROWS =
            List.of(
                    row("Anna", "Dustin", "Central"),
                    row("Moses", "Dustin", "Central"),
                    row("Vicki", "Celia", "West"));

    @Test
    void makes_a_company_a_region_per_office_and_a_team_per_manager() {
        var organisation = new Organisation().taking(ROWS);

        assertThat(organisation.units.values())
                .extracting(Unit::kind, Unit::name)
                .containsExactlyInAnyOrder(
                        tuple(Kind.COMPANY, "Maven"),
                        tuple(Kind.REGION, "Central"),
                        tuple(Kind.REGION, "West"),
                        tuple(Kind.TEAM, "Team Dustin"),
                        tuple(Kind.TEAM, "Team Celia"));
    }

    @Test
    void places_sellers_under_their_manager_and_managers_in_their_team() {
        var organisation = new Organisation().taking(ROWS);
        var dustin = organisation.member("Dustin");

        assertThat(organisation.member("Anna").lastPlacement().orElseThrow().managerId())
                .isEqualTo(dustin.id());
        assertThat(dustin.profile().role()).isEqualTo(Role.MANAGER);
        assertThat(dustin.lastPlacement())
                .isEqualTo(
                        organisation
                                .member("Anna")
                                .lastPlacement()
                                .map(it -> new Placement(it.unitId(), null)));
    }

    @Test
    void the_first_roster_holds_since_ever() {
        var anna = new Organisation().taking(ROWS).member("Anna");

        assertThat(anna.placements().first().orElseThrow().from()).isEqualTo(Roster.SINCE_EVER);
    }

    @Test
    void a_later_roster_moves_from_today() {
        var organisation =
                new Organisation().taking(ROWS).taking(List.of(row("Anna", "Celia", "West")));

        var last = organisation.member("Anna").placements().last().orElseThrow();
        assertThat(last.from()).isEqualTo(TODAY);
        assertThat(last.value().managerId()).isEqualTo(organisation.member("Celia").id());
    }

    @Test
    void a_team_has_one_manager_in_a_file() {
        var contradicting =
                List.of(
                        new RosterRow(person("Anna"), "Dustin", "A-Team", "Central", TERMS),
                        new RosterRow(person("Moses"), "Celia", "A-Team", "Central", TERMS));

        assertThatExceptionOfType(RosterRefusal.class)
                .isThrownBy(() -> new Organisation().taking(contradicting))
                .withMessageContaining("another manager");
    }

    @Test
    void a_team_stands_in_one_region_in_a_file() {
        var contradicting =
                List.of(row("Anna", "Dustin", "Central"), row("Moses", "Dustin", "West"));

        assertThatExceptionOfType(RosterRefusal.class)
                .isThrownBy(() -> new Organisation().taking(contradicting))
                .withMessageContaining("another region");
    }

    @Test
    void who_leads_in_turn_is_found() {
        var circle = List.of(row("Anna", "Moses", "Central"), row("Moses", "Anna", "Central"));

        assertThat(new Organisation().reading(circle).leadingThemselves())
                .extracting(Member::name)
                .containsExactlyInAnyOrder("Anna", "Moses");
    }

    @ParameterizedTest
    @Randomly
    void the_same_roster_again_changes_nothing_in_whatever_order(RandomGenerator random) {
        var rows = someRows(random);
        var organisation = new Organisation().taking(rows);
        var shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(random.nextLong()));

        var again = organisation.reading(shuffled);

        assertThat(again.units().changes()).isEmpty();
        assertThat(again.members().changes()).isEmpty();
    }

    private static List<RosterRow> someRows(RandomGenerator random) {
        var rows = new ArrayList<RosterRow>();
        for (int seller = 0; seller < 12; seller++) {
            int manager = random.nextInt(4);
            rows.add(row("Seller " + seller, "Manager " + manager, "Region " + manager % 2));
        }
        return rows;
    }

    private static RosterRow row(String name, String manager, String region) {
        return new RosterRow(person(name), manager, "Team " + manager, region, TERMS);
    }

    private static Person person(String name) {
        return new Person(name, null, null, null);
    }

    /// What is stored, in memory.
    static class Organisation {

        Map<UUID, Unit> units = Map.of();
        Map<UUID, Member> members = Map.of();

        Roster reading(List<RosterRow> rows) {
            var roster = new Roster(units, members, TERMS, TODAY);
            for (var row : rows) {
                var manager = roster.manager(row);
                roster.place(row, roster.team(row, manager), manager);
            }
            roster.placeManagers();
            return roster;
        }

        Organisation taking(List<RosterRow> rows) {
            var roster = reading(rows);
            units = byId(roster.units(), Unit::id);
            members = byId(roster.members(), Member::id);
            return this;
        }

        Member member(String name) {
            return members.values().stream()
                    .filter(it -> it.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        private static <T> Map<UUID, T> byId(Drafts<T> drafts, Function<T, UUID> id) {
            return drafts.all().stream().collect(Collectors.toMap(id, Function.identity()));
        }
    }
}
