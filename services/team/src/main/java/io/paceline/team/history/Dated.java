package io.paceline.team.history;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A value that holds in `[from, to)`; without `to` until further notice.
public record Dated<T>(LocalDate from, @Nullable LocalDate to, T value) {

    public Dated {
        if (to != null && !to.isAfter(from)) {
            throw new IllegalArgumentException("Nothing holds from %s to %s".formatted(from, to));
        }
    }

    boolean holdsOn(LocalDate date) {
        return !date.isBefore(from) && endsAfter(date);
    }

    boolean endsAfter(LocalDate date) {
        return to == null || to.isAfter(date);
    }
}
