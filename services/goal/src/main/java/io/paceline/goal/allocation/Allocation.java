package io.paceline.goal.allocation;

import io.paceline.goal.calendar.DateRange;
import io.paceline.goal.calendar.PeriodKind;
import io.paceline.goal.measure.Owner;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a goal is to be divided.
sealed interface Allocation {

    /// By which weights.
    enum Method {
        EVEN,
        HISTORY
    }

    /// To whom: the units directly beneath, or all representatives beneath.
    enum Level {
        CHILD_UNITS,
        MEMBERS
    }

    /// What both ways of dividing have in common.
    ///
    /// @param history the past to take shares from; the year before the goal's period when absent
    /// @param overAssignment part of the target that is assigned on top of it, at each level; 0.05
    ///   is 5 %
    /// @param deep also divides what comes out, or by period every goal of the tree
    /// @param quota whether the parts are quotas; as the goal itself when absent
    record Terms(
            Method method,
            @Nullable DateRange history,
            BigDecimal overAssignment,
            boolean deep,
            @Nullable Boolean quota) {}

    /// What it shares with the other way.
    Terms terms();

    /// Among owners.
    ///
    /// @param level where the owners are looked for; as the unit is made up when absent
    /// @param owners exactly these, when not empty
    /// @param on the day whose organisation counts; the period's own when absent
    record ByOwner(Terms terms, @Nullable Level level, List<Owner> owners, @Nullable LocalDate on)
            implements Allocation {}

    /// Among quarters or months.
    ///
    /// @param into QUARTER or MONTH; the next finer one when absent
    record ByPeriod(Terms terms, @Nullable PeriodKind into) implements Allocation {}
}
