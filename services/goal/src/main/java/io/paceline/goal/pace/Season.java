package io.paceline.goal.pace;

import io.paceline.goal.calendar.DateRange;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;

/// What was achieved, day by day, in the same period of the year before.
public record Season(DateRange range, NavigableMap<LocalDate, BigDecimal> days) {

    /// Whether there is anything to take shares of.
    public boolean hasHistory() {
        return sum(days).signum() > 0;
    }

    /// The part of the whole that was achieved before a day, from 0 to 1; empty without history.
    Optional<BigDecimal> shareBefore(LocalDate day) {
        return share(
                sum(days.subMap(range.from(), true, range.to(), false)),
                day.isAfter(range.from())
                        ? sum(days.subMap(range.from(), true, day, false))
                        : BigDecimal.ZERO);
    }

    /// Cancelled or negative history is no profile: the share stays between 0 and 1.
    public static Optional<BigDecimal> share(BigDecimal total, BigDecimal before) {
        return total.signum() <= 0
                ? Optional.empty()
                : Optional.of(
                        before.divide(total, MathContext.DECIMAL64)
                                .max(BigDecimal.ZERO)
                                .min(BigDecimal.ONE));
    }

    private static BigDecimal sum(NavigableMap<LocalDate, BigDecimal> days) {
        return days.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
