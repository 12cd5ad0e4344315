package io.paceline.team.unit;

import static java.util.stream.Collectors.toMap;

import io.paceline.contracts.unit.UnitState.Kind;
import io.paceline.platform.web.Conflict;
import io.paceline.platform.web.Fault;
import io.paceline.platform.web.InvalidRequest;
import io.paceline.platform.web.NotFound;
import io.paceline.team.history.Hierarchy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The rules of where a unit may stand.
record UnitTree(Map<UUID, Unit> units) {

    UnitTree {
        units = Map.copyOf(units);
    }

    Unit get(UUID id) {
        var unit = units.get(id);
        if (unit == null) {
            throw NotFound.of("unit", id);
        }
        return unit;
    }

    /// Refuses a number that another unit has.
    void checkExternalId(@Nullable String externalId) {
        if (externalId != null
                && units.values().stream()
                        .anyMatch(it -> externalId.equals(it.profile().externalId()))) {
            throw new Conflict(
                    "external-id-taken",
                    "Another unit has the external id " + externalId,
                    List.of(Fault.at("/externalId", "belongs to another unit", externalId)));
        }
    }

    /// Refuses a place that a unit may not have from a day on.
    ///
    /// @param parentId empty for a root
    void checkPlace(Unit unit, @Nullable UUID parentId, LocalDate from) {
        if (parentId == null) {
            if (unit.kind() != Kind.COMPANY) {
                throw InvalidRequest.of(
                        Fault.at("/parentId", "a " + unit.kind() + " stands under another unit"));
            }
            return;
        }
        var parent = units.get(parentId);
        if (parent == null) {
            throw InvalidRequest.of(Fault.at("/parentId", "names no unit", parentId));
        }
        checkKinds(unit, parent);
        parent.requireOpenFrom(from);
        hierarchy()
                .loopWith(unit.id(), parentId, from)
                .ifPresent(day -> {
                    throw new UnitLoop(unit, parent, day);
                });
    }

    /// Refuses to close a unit under which another one stands on that day or later.
    void checkNothingUnder(Unit unit, LocalDate on) {
        for (var other : units.values()) {
            for (var entry : other.parents().entries()) {
                boolean under = entry.value().filter(unit.id()::equals).isPresent();
                if (under && (entry.to() == null || entry.to().isAfter(on))) {
                    throw new UnitInUse(unit, on, other.name() + " under it");
                }
            }
        }
    }

    /// Refuses a kind with which the unit could not stand above or below its neighbours.
    void checkNeighbours(Unit unit) {
        unit.lastParent().map(units::get).ifPresent(parent -> checkKinds(unit, parent));
        for (var other : units.values()) {
            if (other.lastParent().filter(unit.id()::equals).isPresent()) {
                checkKinds(other, unit);
            }
        }
    }

    private static void checkKinds(Unit unit, Unit parent) {
        if (unit.kind() == Kind.COMPANY || unit.kind().compareTo(parent.kind()) < 0) {
            throw InvalidRequest.of(
                    Fault.at(
                            "/kind",
                            "a %s cannot stand under the %s %s"
                                    .formatted(unit.kind(), parent.kind(), parent.name()),
                            unit.kind()));
        }
    }

    private Hierarchy hierarchy() {
        return new Hierarchy(units.values().stream().collect(toMap(Unit::id, Unit::parents)));
    }
}
