package io.paceline.team.unit;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paceline.platform.event.Outbox;
import io.paceline.platform.web.Fault;
import io.paceline.platform.web.InvalidRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class CreateUnit {

    private final Units units;
    private final UnitMembers members;
    private final Outbox outbox;
    private final Clock clock;

    CreateUnit(Units units, UnitMembers members, Outbox outbox, Clock clock) {
        this.units = units;
        this.members = members;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Unit create(UnitProfile profile, LocalDate from, @Nullable UUID parentId) {
        units.lockOrganisation();
        checkHead(profile.headId(), members);
        var tree = new UnitTree(units.all());
        tree.checkExternalId(profile.externalId());
        var unit = Unit.created(UuidCreator.getTimeOrderedEpoch(), profile, from, parentId);
        tree.checkPlace(unit, parentId, from);
        units.save(List.of(unit));
        outbox.append(UnitEvents.created(unit, "created", clock.instant()));
        return unit;
    }

    static void checkHead(@Nullable UUID headId, UnitMembers members) {
        if (headId != null && !members.exists(headId)) {
            throw InvalidRequest.of(Fault.at("/headId", "names no member", headId));
        }
    }
}
