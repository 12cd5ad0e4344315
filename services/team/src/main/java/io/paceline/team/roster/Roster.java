package io.paceline.team.roster;

import static java.util.stream.Collectors.toMap;

import io.paceline.team.member.Member;
import io.paceline.team.roster.RosterRow.Terms;
import io.paceline.team.unit.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/// The organisation as a roster wants it, compared with the one that is stored. Pure: it reads and
/// writes nothing.
final class Roster {

    /// The first roster tells nothing of the time before, and a deal from then has to find its
    /// seller.
    static final LocalDate SINCE_EVER = LocalDate.of(2000, 1, 1);

    private final RosterUnits units;
    private final RosterMembers members;

    Roster(Map<UUID, Unit> units, Map<UUID, Member> members, Terms terms, LocalDate today) {
        var begin = units.isEmpty() && members.isEmpty() ? SINCE_EVER : today;
        var from = terms.from() == null ? begin : terms.from();
        this.units = new RosterUnits(units, from);
        this.members = new RosterMembers(members, from);
    }

    /// @throws RosterRefusal when several go by that name
    Member manager(RosterRow row) {
        return members.manager(row.manager());
    }

    /// The team of the line, under its region.
    ///
    /// @throws RosterRefusal when another line says otherwise
    Unit team(RosterRow row, Member manager) {
        var company = units.company(row.terms().company());
        var region = units.region(row.region(), company);
        var team = units.team(row.team(), region, manager.id());
        members.leads(manager, team);
        return team;
    }

    /// @throws io.paceline.platform.web.Refusal when the person cannot stand there from that day on
    void place(RosterRow row, Unit team, Member manager) {
        members.place(row.person(), team, manager);
    }

    /// To be called after the last line.
    void placeManagers() {
        members.placeManagers(
                units.drafts().all().stream().collect(toMap(Unit::id, Function.identity())));
    }

    List<Member> leadingThemselves() {
        return members.inLoop();
    }

    Drafts<Unit> units() {
        return units.drafts();
    }

    Drafts<Member> members() {
        return members.drafts();
    }
}
