package io.paceline.goal.attainment;

import io.paceline.goal.calendar.Period;
import io.paceline.goal.measure.Metric;
import io.paceline.goal.organisation.Organisation;
import io.paceline.goal.pace.Pace;
import io.paceline.goal.setting.GoalView.OwnerView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A goal's attainment as it is shown.
///
/// @param expected by today
/// @param deals how many deals are counted
/// @param asOf the time up to which deals are applied
record AttainmentView(
        UUID goalId,
        @Nullable UUID parentId,
        String name,
        OwnerView owner,
        Metric metric,
        Period period,
        BigDecimal target,
        @Nullable String currency,
        BigDecimal achieved,
        BigDecimal ratio,
        BigDecimal expected,
        Pace pace,
        long deals,
        Instant changedAt,
        @Nullable Instant asOf) {

    static AttainmentView of(
            Attainment attainment, Organisation organisation, @Nullable Instant asOf) {
        var goal = attainment.goal();
        return new AttainmentView(
                goal.id(),
                goal.parentId(),
                goal.name(),
                OwnerView.of(goal.owner(), organisation),
                goal.measure().metric(),
                goal.period(),
                goal.target(),
                Optional.ofNullable(goal.measure().currency())
                        .map(Currency::getCurrencyCode)
                        .orElse(null),
                attainment.achieved(),
                attainment.ratio(),
                attainment.expected(),
                attainment.pace(),
                attainment.standing().achieved().deals(),
                attainment.standing().changedAt(),
                asOf);
    }
}
