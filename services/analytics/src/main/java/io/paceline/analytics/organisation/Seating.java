package io.paceline.analytics.organisation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the seats of members: their placements, cut wherever the way up to the region changes. The
/// nearest region on the way counts.
record Seating(Map<UUID, Unit> units) {

    /// More levels than this are taken for a circle, and belong to no region.
    static final int DEEPEST = 30;

    Seating {
        units = Map.copyOf(units);
    }

    List<Seat> of(Member member) {
        return member.placements().stream()
                .flatMap(placement ->
                        regions(placement.unitId(), placement.interval(), 0)
                                .map(region -> region.seat(member, placement.unitId())))
                .toList();
    }

    private Stream<Region> regions(UUID unitId, Interval dates, int depth) {
        var unit = units.get(unitId);
        if (unit == null || depth > DEEPEST) {
            return Stream.of(new Region(dates, null));
        }
        return switch (unit.kind()) {
            case REGION -> Stream.of(new Region(dates, unitId));
            case COMPANY, TEAM -> above(unit, dates, depth);
        };
    }

    private Stream<Region> above(Unit unit, Interval dates, int depth) {
        return unit.parents().stream()
                .flatMap(above ->
                        above.interval().within(dates).stream()
                                .flatMap(part -> up(above, part, depth)));
    }

    private Stream<Region> up(Unit.Above above, Interval part, int depth) {
        var parent = above.parentId();
        return parent == null
                ? Stream.of(new Region(part, null))
                : regions(parent, part, depth + 1);
    }

    private record Region(Interval dates, @Nullable UUID id) {

        Seat seat(Member member, UUID unitId) {
            return new Seat(member.id(), dates, unitId, id);
        }
    }
}
