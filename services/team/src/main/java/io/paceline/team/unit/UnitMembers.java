package io.paceline.team.unit;

import java.time.LocalDate;
import java.util.UUID;

/// What units need to know of members.
public interface UnitMembers {

    boolean exists(UUID memberId);

    /// Whether a member is placed in the unit on that day or later.
    boolean anyIn(UUID unitId, LocalDate from);
}
