package io.paceline.team.roster;

import io.paceline.platform.web.Conflict;

/// 409: a name in the roster does not say who or what is meant, or contradicts another line.
final class RosterRefusal extends Conflict {

    RosterRefusal(String code, String detail) {
        super(code, detail);
    }

    static RosterRefusal ambiguous(String name, int candidates) {
        return new RosterRefusal(
                "ambiguous-name", "%d go by the name %s".formatted(candidates, name));
    }
}
