package io.paceline.goal.calendar;

import java.time.LocalDate;

/// When a goal runs: a fiscal period with its label (`2017`, `2017-Q1`, `2017-01`), or any two
/// dates. `to` is the first day after it.
public record Period(PeriodKind kind, String label, LocalDate from, LocalDate to) {

    static Period of(PeriodKind kind, String label, DateRange range) {
        return new Period(kind, label, range.from(), range.to());
    }

    public static Period custom(DateRange range) {
        return of(PeriodKind.CUSTOM, range.from() + "/" + range.to(), range);
    }

    public DateRange range() {
        return new DateRange(from, to);
    }
}
