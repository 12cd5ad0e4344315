package io.paceline.team.member;

import io.paceline.platform.web.Conflict;
import io.paceline.platform.web.Fault;
import java.time.LocalDate;
import java.util.List;

/// 409: nobody moves or leaves before they were hired.
public final class MoveBeforeHire extends Conflict {

    MoveBeforeHire(Member member, String field, LocalDate on) {
        super(
                "move-before-hire",
                "%s was hired on %s, after %s"
                        .formatted(member.name(), member.employment().hiredOn(), on),
                List.of(Fault.at("/" + field, "must not be before the hire date", on)));
    }
}
