package io.paceline.team.member;

import io.paceline.platform.event.Outbox;
import io.paceline.platform.event.Publication;
import io.paceline.platform.web.RevisionConflict;
import io.paceline.team.unit.Units;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Changes, moves and dismisses members. Nothing happens when nothing differs.
@Service
class ChangeMember {

    private final Members members;
    private final Units units;
    private final Placing placing;
    private final Outbox outbox;
    private final Clock clock;

    ChangeMember(Members members, Units units, Placing placing, Outbox outbox, Clock clock) {
        this.members = members;
        this.units = units;
        this.placing = placing;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Member change(UUID id, long revision, MemberProfile profile, @Nullable LocalDate hiredOn) {
        units.lockOrganisation();
        var before = members.get(id);
        RevisionConflict.check(revision, before.revision());
        if (!Objects.equals(profile.externalId(), before.profile().externalId())) {
            members.requireFree(profile.externalId());
        }
        var after = before.changed(profile, hiredOn);
        return after.equals(before)
                ? before
                : save(after, MemberEvents.changed(after, before, "changed", clock.instant()));
    }

    @Transactional
    Member move(UUID id, Placement placement, LocalDate from) {
        units.lockOrganisation();
        var before = members.get(id);
        var after = before.moved(placement, from);
        placing.check(before, placement, from);
        return after.equals(before)
                ? before
                : save(after, MemberEvents.changed(after, before, "moved", clock.instant()));
    }

    @Transactional
    Member dismiss(UUID id, LocalDate on) {
        units.lockOrganisation();
        var before = members.get(id);
        var after = before.left(on);
        return save(after, MemberEvents.left(after, before, on));
    }

    private Member save(Member member, Publication event) {
        members.save(List.of(member));
        outbox.append(event);
        return member;
    }
}
