package io.paceline.team.member;

import io.paceline.platform.web.Conflict;
import java.time.LocalDate;

/// 409: who left does not move and does not leave again.
public final class MemberLeft extends Conflict {

    MemberLeft(Member member, LocalDate leftOn) {
        super("member-left", "%s leaves on %s".formatted(member.name(), leftOn));
    }
}
