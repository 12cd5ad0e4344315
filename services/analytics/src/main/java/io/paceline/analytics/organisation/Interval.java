package io.paceline.analytics.organisation;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The dates `[from, to)`; without `to` it lasts.
record Interval(LocalDate from, LocalDate to) {

    static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

    static Interval of(LocalDate from, @Nullable LocalDate to) {
        return new Interval(from, to == null ? FOR_EVER : to);
    }

    Optional<Interval> within(Interval other) {
        var later = from.isAfter(other.from) ? from : other.from;
        var earlier = to.isBefore(other.to) ? to : other.to;
        return later.isBefore(earlier)
                ? Optional.of(new Interval(later, earlier))
                : Optional.empty();
    }
}
