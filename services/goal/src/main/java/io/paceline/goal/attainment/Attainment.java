package io.paceline.goal.attainment;

import io.paceline.contracts.attainment.AttainmentState;
import io.paceline.goal.pace.Pace;
import io.paceline.goal.setting.Goal;
import io.paceline.goal.setting.GoalEvents;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/// A goal, how far it is, and how far it should be.
record Attainment(Goal goal, Standing standing, BigDecimal expected, LocalDate today) {

    BigDecimal achieved() {
        var amount = standing.achieved().amount();
        var shown = amount.stripTrailingZeros();
        return shown.setScale(
                Math.max(shown.scale(), goal.measure().decimals()), RoundingMode.UNNECESSARY);
    }

    BigDecimal ratio() {
        return goal.ratio(standing.achieved().amount());
    }

    Pace pace() {
        return goal.expectation().pace(standing.achieved().amount(), expected, today);
    }

    AttainmentState state() {
        return new AttainmentState(
                goal.id(),
                GoalEvents.owner(goal.owner()),
                GoalEvents.metric(goal),
                GoalEvents.period(goal.period()),
                goal.parentId(),
                goal.target(),
                Optional.ofNullable(goal.measure().currency())
                        .map(Currency::getCurrencyCode)
                        .orElse(null),
                achieved(),
                ratio(),
                expected,
                AttainmentState.Pace.valueOf(pace().name()),
                standing.achieved().deals(),
                standing.changedAt());
    }
}
