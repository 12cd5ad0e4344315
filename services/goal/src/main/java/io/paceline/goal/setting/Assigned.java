package io.paceline.goal.setting;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How much of a goal's target its children hold; more than the target is over-assigned.
///
/// @param toOwners over the children of other owners; absent without any
/// @param toPeriods over the children of shorter periods; absent without any
record Assigned(@Nullable BigDecimal toOwners, @Nullable BigDecimal toPeriods) {

    static Assigned of(Goal goal, List<Goal> children) {
        var owners = children.stream().filter(child -> !child.owner().equals(goal.owner()));
        var periods = children.stream().filter(child -> child.owner().equals(goal.owner()));
        return new Assigned(sum(owners.toList()), sum(periods.toList()));
    }

    private static @Nullable BigDecimal sum(List<Goal> children) {
        return children.stream().map(Goal::target).reduce(BigDecimal::add).orElse(null);
    }
}
