package io.paceline.goal.setting;

import io.paceline.goal.measure.Metric;
import io.paceline.goal.measure.Owner;
import io.paceline.goal.measure.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A goal as it is asked for, before anything is looked up or checked.
record NewGoal(
        String name,
        Owner owner,
        Metric metric,
        When period,
        Scope scope,
        BigDecimal target,
        @Nullable String currency,
        @Nullable UUID parentId,
        boolean quota) {

    /// A fiscal period by its label, or two dates.
    record When(@Nullable String label, @Nullable LocalDate from, @Nullable LocalDate to) {}
}
