package io.paceline.team.member;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paceline.platform.event.Outbox;
import io.paceline.platform.web.Fault;
import io.paceline.platform.web.InvalidRequest;
import io.paceline.team.unit.Units;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class JoinMember {

    private final Members members;
    private final Units units;
    private final Placing placing;
    private final Outbox outbox;
    private final Clock clock;

    JoinMember(Members members, Units units, Placing placing, Outbox outbox, Clock clock) {
        this.members = members;
        this.units = units;
        this.placing = placing;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Member join(Newcomer newcomer) {
        units.lockOrganisation();
        members.requireFree(newcomer.profile().externalId());
        var id = UuidCreator.getTimeOrderedEpoch();
        var member = Member.joined(id, newcomer.profile(), newcomer.hiredOn());
        if (newcomer.placement() != null) {
            member = placed(member, newcomer.placement(), newcomer.from());
        }
        members.save(List.of(member));
        outbox.append(MemberEvents.joined(member, "joined", clock.instant()));
        return member;
    }

    private Member placed(Member member, Placement placement, @Nullable LocalDate wished) {
        var from = wished != null ? wished : member.employment().hiredOn();
        if (from == null) {
            throw InvalidRequest.of(Fault.at("/from", "a place needs a day from which it holds"));
        }
        placing.check(member, placement, from);
        return member.moved(placement, from).at(member.revision());
    }

    /// Somebody who becomes a member.
    ///
    /// @param from the first day of the placement; the hire date unless given
    record Newcomer(
            MemberProfile profile,
            @Nullable LocalDate hiredOn,
            @Nullable Placement placement,
            @Nullable LocalDate from) {}
}
