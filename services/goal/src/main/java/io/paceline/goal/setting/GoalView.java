package io.paceline.goal.setting;

import io.paceline.goal.calendar.Period;
import io.paceline.goal.measure.Metric;
import io.paceline.goal.measure.Owner;
import io.paceline.goal.measure.OwnerKind;
import io.paceline.goal.measure.Scope;
import io.paceline.goal.organisation.Organisation;
import io.paceline.platform.web.Revisioned;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A goal as it is shown.
public record GoalView(
        UUID id,
        long revision,
        String name,
        OwnerView owner,
        Metric metric,
        Period period,
        Scope scope,
        BigDecimal target,
        @Nullable String currency,
        @Nullable UUID parentId,
        boolean quota,
        GoalStatus status)
        implements Revisioned {

    /// Whose goal it is.
    ///
    /// @param name absent while the owner's own service has not told it yet
    public record OwnerView(OwnerKind kind, UUID id, @Nullable String name) {

        public static OwnerView of(Owner owner, Organisation organisation) {
            return new OwnerView(owner.kind(), owner.id(), organisation.nameOf(owner));
        }
    }

    public static GoalView of(Goal goal, Organisation organisation) {
        var measure = goal.measure();
        return new GoalView(
                goal.id(),
                goal.revision(),
                goal.name(),
                OwnerView.of(measure.owner(), organisation),
                measure.metric(),
                goal.period(),
                measure.scope(),
                goal.target(),
                Optional.ofNullable(measure.currency()).map(Currency::getCurrencyCode).orElse(null),
                goal.parentId(),
                goal.quota(),
                goal.status());
    }
}
