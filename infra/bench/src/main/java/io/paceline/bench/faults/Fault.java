package io.paceline.bench.faults;

import java.util.List;
import java.util.stream.Collectors;

/// One thing that is done to the platform.
///
/// @param seconds until it is undone
/// @param pauseSeconds of quiet before it
record Fault(Kind kind, List<Part> parts, int seconds, int pauseSeconds) {

    Fault {
        parts = List.copyOf(parts);
    }

    Part part() {
        return parts.getFirst();
    }

    @Override
    public String toString() {
        var names = parts.stream().map(Part::label).collect(Collectors.joining(" and "));
        return "%s %s for %d s".formatted(kind, names, seconds);
    }
}
