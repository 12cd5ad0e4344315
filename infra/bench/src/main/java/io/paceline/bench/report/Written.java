package io.paceline.bench.report;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A finished report.
record Written(
        String name,
        Instant began,
        Instant ended,
        Circumstances circumstances,
        Map<String, String> parameters,
        List<Figure> figures,
        List<String> notes) {

    /// Where and on what it was measured.
    record Circumstances(
            Machine machine, Commit commit, long seed, double loadBefore, double loadAfter) {}

    Written {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        figures = List.copyOf(figures);
        notes = List.copyOf(notes);
    }
}
