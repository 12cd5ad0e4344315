package io.paceline.team.unit;

import io.paceline.platform.web.Conflict;
import java.time.LocalDate;

/// 409: a unit in which somebody or something still stands on a day cannot be closed on it.
public final class UnitInUse extends Conflict {

    UnitInUse(Unit unit, LocalDate on, String by) {
        super("unit-in-use", "%s has %s on %s or later".formatted(unit.name(), by, on));
    }
}
