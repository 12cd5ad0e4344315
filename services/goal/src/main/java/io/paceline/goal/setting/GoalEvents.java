package io.paceline.goal.setting;

import io.paceline.contracts.EventType;
import io.paceline.contracts.goal.GoalState;
import io.paceline.goal.calendar.Period;
import io.paceline.goal.measure.Owner;
import io.paceline.platform.event.Change;
import io.paceline.platform.event.Publication;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;

/// Goals as other services see them.
public final class GoalEvents {

    private GoalEvents() {}

    static Publication of(EventType type, Goal goal, Instant now, Change change) {
        return new Publication(type, goal.id(), goal.revision(), now, change, state(goal));
    }

    public static GoalState.Owner owner(Owner owner) {
        return new GoalState.Owner(GoalState.OwnerKind.valueOf(owner.kind().name()), owner.id());
    }

    public static GoalState.Metric metric(Goal goal) {
        return GoalState.Metric.valueOf(goal.measure().metric().name());
    }

    public static GoalState.Period period(Period period) {
        return new GoalState.Period(
                GoalState.PeriodKind.valueOf(period.kind().name()),
                period.label(),
                period.from(),
                period.to());
    }

    private static GoalState state(Goal goal) {
        var scope = goal.measure().scope();
        return new GoalState(
                goal.id(),
                goal.name(),
                owner(goal.owner()),
                metric(goal),
                period(goal.period()),
                new GoalState.Scope(scope.productIds(), scope.productLines(), scope.channels()),
                goal.target(),
                Optional.ofNullable(goal.measure().currency())
                        .map(Currency::getCurrencyCode)
                        .orElse(null),
                goal.parentId(),
                goal.quota(),
                GoalState.Status.valueOf(goal.status().name()));
    }
}
