package io.paceline.team.access;

import io.paceline.platform.web.Conflict;

/// 409: the user has the role already.
final class RoleHeld extends Conflict {

    RoleHeld(String subject, Seat seat) {
        super("role-held", "%s holds %s already".formatted(subject, seat.role()));
    }
}
