package io.paceline.incentive.quota;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The revenue goal of a payee on which pay depends. Its period is the interval over which a
/// component accumulates, so that pay follows the fiscal calendar of the goals.
///
/// @param kind `MONTH`, `QUARTER`, `YEAR` or another that no component asks for
/// @param active false once the goal is closed; its quota still counts for its period
public record Quota(
        UUID goalId,
        UUID payeeId,
        String kind,
        Interval interval,
        BigDecimal target,
        @Nullable String currency,
        boolean active,
        boolean counts) {

    /// `[from, to)`, under the name that the fiscal calendar gives it.
    public record Interval(String label, LocalDate from, LocalDate to) {

        public boolean contains(LocalDate date) {
            return !date.isBefore(from) && date.isBefore(to);
        }
    }
}
