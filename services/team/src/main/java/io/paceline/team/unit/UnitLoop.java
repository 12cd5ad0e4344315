package io.paceline.team.unit;

import io.paceline.platform.web.Conflict;
import io.paceline.platform.web.Fault;
import java.time.LocalDate;
import java.util.List;

/// 409: on some day the unit would stand above itself.
public final class UnitLoop extends Conflict {

    UnitLoop(Unit unit, Unit parent, LocalDate on) {
        super(
                "unit-loop",
                "%s cannot stand under %s: on %s it is above it"
                        .formatted(unit.name(), parent.name(), on),
                List.of(Fault.at("/parentId", "stands under the unit itself", parent.id())));
    }
}
