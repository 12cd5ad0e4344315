package io.paceline.team.roster;

import io.paceline.platform.event.Outbox;
import io.paceline.platform.event.Publication;
import io.paceline.platform.imports.ImportOutcome;
import io.paceline.platform.imports.ImportProgress;
import io.paceline.team.member.Member;
import io.paceline.team.member.MemberEvents;
import io.paceline.team.member.Members;
import io.paceline.team.roster.Drafts.Pair;
import io.paceline.team.roster.RosterRow.Terms;
import io.paceline.team.unit.Unit;
import io.paceline.team.unit.UnitEvents;
import io.paceline.team.unit.Units;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Stores what a roster changes, as sets, with an event for each thing that differs.
@Service
class RosterStore {

    private static final String REASON = "roster-import";

    private final Units units;
    private final Members members;
    private final Outbox outbox;
    private final Clock clock;

    RosterStore(Units units, Members members, Outbox outbox, Clock clock) {
        this.units = units;
        this.members = members;
        this.outbox = outbox;
        this.clock = clock;
    }

    Roster load(Terms terms) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new Roster(units.all(), members.all(), terms, today);
    }

    @Transactional
    ImportOutcome take(List<RosterRow> rows, ImportProgress progress) {
        units.lockOrganisation();
        var roster = load(rows.getFirst().terms());
        for (var row : rows) {
            var manager = roster.manager(row);
            roster.place(row, roster.team(row, manager), manager);
        }
        roster.placeManagers();
        var outcome = save(roster);
        progress.applied(rows.size());
        return outcome;
    }

    private ImportOutcome save(Roster roster) {
        var newUnits = roster.units().changes();
        var newMembers = roster.members().changes();
        units.save(newUnits.stream().map(Pair::now).toList());
        members.save(newMembers.stream().map(Pair::now).toList());
        outbox.append(events(newUnits, newMembers));
        return outcome(roster.units().named(), newUnits)
                .plus(outcome(roster.members().named(), newMembers));
    }

    private List<Publication> events(List<Pair<Unit>> newUnits, List<Pair<Member>> newMembers) {
        var now = clock.instant();
        var events = new ArrayList<Publication>();
        newUnits.forEach(it -> events.add(event(it.now(), it.before(), now)));
        newMembers.forEach(it -> events.add(event(it.now(), it.before(), now)));
        return events;
    }

    private static Publication event(Unit unit, @Nullable Unit before, Instant now) {
        return before == null
                ? UnitEvents.created(unit, REASON, now)
                : UnitEvents.changed(unit, before, REASON, now);
    }

    private static Publication event(Member member, @Nullable Member before, Instant now) {
        return before == null
                ? MemberEvents.joined(member, REASON, now)
                : MemberEvents.changed(member, before, REASON, now);
    }

    private static <T> ImportOutcome outcome(int named, List<Pair<T>> changes) {
        int created = (int) changes.stream().filter(it -> it.before() == null).count();
        return new ImportOutcome(created, changes.size() - created, named - changes.size());
    }
}
