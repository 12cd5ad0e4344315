package io.paceline.team.member;

import io.paceline.platform.web.Conflict;
import io.paceline.platform.web.Fault;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// 409: on some day the member would lead themselves, directly or through others.
public final class ManagerLoop extends Conflict {

    ManagerLoop(Member member, UUID managerId, LocalDate on) {
        super(
                "manager-loop",
                "%s would lead themselves on %s".formatted(member.name(), on),
                List.of(Fault.at("/managerId", "is led by the member", managerId)));
    }
}
