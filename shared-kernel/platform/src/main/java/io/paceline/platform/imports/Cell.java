package io.paceline.platform.imports;

import org.jspecify.annotations.Nullable;

/// A cell's text read into its type, or why it cannot be.
record Cell(@Nullable Object value, @Nullable String problem, @Nullable String suggestion) {

    static final Cell EMPTY = new Cell(null, null, null);

    static Cell of(Object value) {
        return new Cell(value, null, null);
    }

    static Cell fault(String problem) {
        return new Cell(null, problem, null);
    }

    static Cell fault(String problem, @Nullable String suggestion) {
        return new Cell(null, problem, suggestion);
    }
}
