package io.paceline.goal.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// The days from `from` up to, and not including, `to`.
public record DateRange(LocalDate from, LocalDate to) {

    public DateRange {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("%s is not before %s".formatted(from, to));
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    public boolean covers(DateRange other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to);
    }

    /// The day of `other` that lies as far into it as `day` lies into this range. Ranges of equal
    /// length map day by day; a leap year or a 53rd week is stretched evenly.
    public LocalDate project(LocalDate day, DateRange other) {
        long elapsed = ChronoUnit.DAYS.between(from, day);
        return other.from.plusDays(Math.floorDiv(elapsed * other.days(), days()));
    }
}
