package io.paceline.team.member;

import io.paceline.platform.web.Conflict;
import io.paceline.platform.web.Fault;
import java.time.LocalDate;
import java.util.List;

/// 409: a hire date after the first placement.
public final class HiredAfterPlacement extends Conflict {

    HiredAfterPlacement(Member member, LocalDate hiredOn, LocalDate placedFrom) {
        super(
                "hired-after-placement",
                "%s has a place since %s, before %s".formatted(member.name(), placedFrom, hiredOn),
                List.of(Fault.at("/hiredOn", "must not be after " + placedFrom, hiredOn)));
    }
}
