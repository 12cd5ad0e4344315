package io.paceline.team.access;

import io.paceline.team.unit.Unit;
import io.paceline.team.unit.Units;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Adds the names of units to roles.
@Component
class SeatViews {

    private final Units units;

    SeatViews(Units units) {
        this.units = units;
    }

    List<SeatView> of(List<Seat> seats) {
        var tree = tree(seats);
        return seats.stream()
                .map(seat -> new SeatView(seat.role(), seat.unitId(), name(seat, tree)))
                .toList();
    }

    String text(Seat seat) {
        var name = name(seat, tree(List.of(seat)));
        return name == null ? seat.role().name() : seat.role() + " of " + name;
    }

    private Map<UUID, Unit> tree(List<Seat> seats) {
        return seats.stream().allMatch(seat -> seat.unitId() == null) ? Map.of() : units.all();
    }

    private static @Nullable String name(Seat seat, Map<UUID, Unit> tree) {
        var unit = seat.unitId() == null ? null : tree.get(seat.unitId());
        return unit == null ? null : unit.name();
    }
}
