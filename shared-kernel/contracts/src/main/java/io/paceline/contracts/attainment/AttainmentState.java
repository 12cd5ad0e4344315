package io.paceline.contracts.attainment;

import io.paceline.contracts.goal.GoalState.Metric;
import io.paceline.contracts.goal.GoalState.Owner;
import io.paceline.contracts.goal.GoalState.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far a goal is. `target`, `achieved` and `expected` are in the unit of the goal's metric.
///
/// @param ratio achieved / target; `1` is 100 percent
/// @param expected what the seasonality profile asks for by `changedAt`
/// @param deals how many deals are counted
public record AttainmentState(
        UUID goalId,
        Owner owner,
        Metric metric,
        Period period,
        @Nullable UUID parentId,
        BigDecimal target,
        @Nullable String currency,
        BigDecimal achieved,
        BigDecimal ratio,
        BigDecimal expected,
        Pace pace,
        long deals,
        Instant changedAt) {

    public enum Pace {
        AHEAD,
        ON_TRACK,
        BEHIND,
        NOT_STARTED
    }
}
