package io.paceline.goal.setting;

import io.paceline.goal.calendar.Period;
import io.paceline.goal.measure.Measure;
import io.paceline.goal.measure.Owner;
import io.paceline.goal.pace.Expectation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A target for what a measure counts in a period. Goals form a tree: a child is a part of its
/// parent's target, of another owner or of a shorter period.
public record Goal(
        UUID id,
        long revision,
        String name,
        Measure measure,
        Period period,
        BigDecimal target,
        @Nullable UUID parentId,
        boolean quota,
        GoalStatus status) {

    private static final int DECIMALS_OF_COUNTS = 2;

    public Goal {
        target = target.setScale(measure.decimals());
    }

    public Owner owner() {
        return measure.owner();
    }

    /// The day whose organisation says who sees the goal: the last of its period, or today while
    /// that is to come.
    LocalDate seenOn(LocalDate today) {
        var last = period.to().minusDays(1);
        return last.isBefore(today) ? last : today;
    }

    /// Achieved / target; a target of nothing is reached from the start.
    public BigDecimal ratio(BigDecimal achieved) {
        return target.signum() == 0
                ? BigDecimal.ONE
                : plain(achieved.divide(target, MathContext.DECIMAL64));
    }

    public Expectation expectation() {
        int decimals = measure.currency() == null ? DECIMALS_OF_COUNTS : measure.decimals();
        return new Expectation(period.range(), target, decimals);
    }

    /// A draft for a part of this goal's target, beneath it.
    public Goal part(
            String partName,
            Owner partOwner,
            Period partPeriod,
            BigDecimal partTarget,
            boolean partQuota) {
        return new Goal(
                UUID.randomUUID(),
                1,
                partName,
                measure.of(partOwner),
                partPeriod,
                partTarget,
                id,
                partQuota,
                GoalStatus.DRAFT);
    }

    Goal with(GoalTerms terms) {
        return new Goal(
                id,
                revision + 1,
                terms.name(),
                measure,
                period,
                terms.target(),
                parentId,
                terms.quota(),
                status);
    }

    Goal become(GoalStatus next) {
        return new Goal(id, revision + 1, name, measure, period, target, parentId, quota, next);
    }

    private static BigDecimal plain(BigDecimal ratio) {
        var stripped = ratio.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
