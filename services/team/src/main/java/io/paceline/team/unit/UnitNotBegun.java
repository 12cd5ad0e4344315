package io.paceline.team.unit;

import io.paceline.platform.web.Conflict;
import io.paceline.platform.web.Fault;
import java.time.LocalDate;
import java.util.List;

/// 409: the unit is not part of the organisation yet on the given day.
public final class UnitNotBegun extends Conflict {

    UnitNotBegun(Unit unit, LocalDate begun, LocalDate from) {
        super(
                "unit-not-begun",
                "%s begins on %s, not on %s".formatted(unit.name(), begun, from),
                List.of(Fault.at("/from", "must not be before " + begun, from)));
    }
}
