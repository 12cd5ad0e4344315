package io.paceline.team.unit;

import io.paceline.contracts.EventType;
import io.paceline.platform.event.Change;
import io.paceline.platform.event.Publication;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// Tells the other services what became of a unit.
public final class UnitEvents {

    private static final List<String> ALL = List.of("name", "kind", "parents");

    private UnitEvents() {}

    public static Publication created(Unit unit, String reason, Instant now) {
        return publication(EventType.UNIT_CREATED, unit, now, new Change(reason, ALL));
    }

    public static Publication changed(Unit unit, Unit before, String reason, Instant now) {
        var change = new Change(reason, unit.differencesTo(before));
        return publication(EventType.UNIT_CHANGED, unit, now, change);
    }

    static Publication closed(Unit unit, Unit before, LocalDate on) {
        var change = new Change("closed", unit.differencesTo(before));
        var time = on.atStartOfDay().toInstant(ZoneOffset.UTC);
        return publication(EventType.UNIT_CLOSED, unit, time, change);
    }

    private static Publication publication(EventType type, Unit unit, Instant time, Change change) {
        return new Publication(type, unit.id(), unit.revision(), time, change, unit.state());
    }
}
