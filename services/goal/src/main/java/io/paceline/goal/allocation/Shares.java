package io.paceline.goal.allocation;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import io.paceline.goal.calendar.DateRange;
import io.paceline.goal.calendar.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The weights by which a target is divided.
final class Shares {

    private Shares() {}

    static List<BigDecimal> even(int parts) {
        return Collections.nCopies(parts, ONE);
    }

    /// In proportion to what each owner achieved. One who achieved nothing, such as a new member,
    /// gets the mean of those who did; when nobody did, all get the same.
    static List<BigDecimal> byHistory(List<BigDecimal> achieved) {
        var some = achieved.stream().filter(sum -> sum.signum() > 0).toList();
        if (some.isEmpty()) {
            return even(achieved.size());
        }
        var mean = sum(some).divide(BigDecimal.valueOf(some.size()), MathContext.DECIMAL64);
        return achieved.stream().map(sum -> sum.signum() > 0 ? sum : mean).toList();
    }

    /// In proportion to what was achieved in the part of `history` that corresponds to each period.
    /// A month in which nothing was sold is expected to bring nothing again.
    ///
    /// @return empty when there is no history at all
    static Optional<List<BigDecimal>> bySeason(
            List<Period> parts,
            DateRange whole,
            DateRange history,
            Map<LocalDate, BigDecimal> achieved) {
        var weights = parts.stream().map(part -> season(part, whole, history, achieved)).toList();
        return sum(weights).signum() > 0 ? Optional.of(weights) : Optional.empty();
    }

    private static BigDecimal season(
            Period part, DateRange whole, DateRange history, Map<LocalDate, BigDecimal> achieved) {
        return sum(achieved.entrySet().stream()
                        .filter(day -> history.contains(day.getKey()))
                        .filter(day -> part.range().contains(history.project(day.getKey(), whole)))
                        .map(Map.Entry::getValue)
                        .toList())
                .max(ZERO);
    }

    static BigDecimal sum(Collection<BigDecimal> amounts) {
        return amounts.stream().reduce(ZERO, BigDecimal::add);
    }
}
