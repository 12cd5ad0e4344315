package io.paceline.team.unit;

import io.paceline.platform.event.Outbox;
import io.paceline.platform.web.Fault;
import io.paceline.platform.web.InvalidRequest;
import io.paceline.platform.web.RevisionConflict;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Changes what a unit is called, who leads it and where it stands. Nothing happens when nothing
/// differs.
@Service
class ChangeUnit {

    private final Units units;
    private final UnitMembers members;
    private final Outbox outbox;
    private final Clock clock;

    ChangeUnit(Units units, UnitMembers members, Outbox outbox, Clock clock) {
        this.units = units;
        this.members = members;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Unit change(UUID id, long revision, Wish wish) {
        units.lockOrganisation();
        var tree = new UnitTree(units.all());
        var before = tree.get(id);
        RevisionConflict.check(revision, before.revision());
        CreateUnit.checkHead(wish.profile().headId(), members);
        var after = moved(before.changed(wish.profile()), before, wish, tree);
        if (after.equals(before)) {
            return before;
        }
        tree.checkNeighbours(after);
        if (!Objects.equals(wish.profile().externalId(), before.profile().externalId())) {
            tree.checkExternalId(wish.profile().externalId());
        }
        units.save(List.of(after));
        outbox.append(UnitEvents.changed(after, before, "changed", clock.instant()));
        return after;
    }

    @Transactional
    Unit close(UUID id, LocalDate on) {
        units.lockOrganisation();
        var tree = new UnitTree(units.all());
        var before = tree.get(id);
        var after = before.closed(on);
        tree.checkNothingUnder(before, on);
        if (members.anyIn(id, on)) {
            throw new UnitInUse(before, on, "members");
        }
        units.save(List.of(after));
        outbox.append(UnitEvents.closed(after, before, on));
        return after;
    }

    private static Unit moved(Unit unit, Unit before, Wish wish, UnitTree tree) {
        if (Optional.ofNullable(wish.parentId()).equals(before.lastParent())) {
            return unit;
        }
        var from = wish.from();
        if (from == null) {
            throw InvalidRequest.of(
                    Fault.at("/from", "another place needs the day from which it holds"));
        }
        tree.checkPlace(unit, wish.parentId(), from);
        return unit.moved(wish.parentId(), from).at(before.revision() + 1);
    }

    /// What a unit shall be.
    ///
    /// @param from the day from which another parent holds; needed only then
    record Wish(UnitProfile profile, @Nullable UUID parentId, @Nullable LocalDate from) {}
}
