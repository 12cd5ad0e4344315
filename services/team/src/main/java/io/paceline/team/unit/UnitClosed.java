package io.paceline.team.unit;

import io.paceline.platform.web.Conflict;
import java.time.LocalDate;

/// 409: a closed unit takes nobody in, moves nowhere and is not closed again.
public final class UnitClosed extends Conflict {

    UnitClosed(Unit unit, LocalDate closedOn) {
        super("unit-closed", "%s is closed from %s on".formatted(unit.name(), closedOn));
    }
}
