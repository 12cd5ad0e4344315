package io.paceline.goal.allocation;

import io.paceline.goal.setting.Goal;
import io.paceline.goal.setting.GoalStatus;
import io.paceline.platform.web.Conflict;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/// A goal and everything beneath it.
record GoalTree(List<Goal> goals) {

    /// The goal and those of other owners beneath it in the same period, parents first.
    List<Goal> ownersOf(Goal goal) {
        var owners = new ArrayList<Goal>(List.of(goal));
        for (int i = 0; i < owners.size(); i++) {
            owners.addAll(children(owners.get(i), GoalTree::isOtherOwner));
        }
        return owners;
    }

    /// Drafts that an allocation to owners replaces, with all beneath them.
    List<UUID> replaceableOwners(Goal goal) {
        return replaceable(children(goal, GoalTree::isOtherOwner));
    }

    /// Drafts that an allocation to periods replaces, with all beneath them.
    List<UUID> replaceablePeriods(Goal goal) {
        return replaceable(children(goal, (parent, child) -> !isOtherOwner(parent, child)));
    }

    private List<UUID> replaceable(List<Goal> children) {
        var all = new ArrayList<>(children);
        for (int i = 0; i < all.size(); i++) {
            all.addAll(children(all.get(i), (_, _) -> true));
        }
        for (var goal : all) {
            if (goal.status() != GoalStatus.DRAFT) {
                throw new Conflict(
                        "goal-already-allocated",
                        "The part \"%s\" is active already; adjust it instead"
                                .formatted(goal.name()));
            }
        }
        return all.stream().map(Goal::id).toList();
    }

    private interface Relation {
        boolean holds(Goal parent, Goal child);
    }

    private static boolean isOtherOwner(Goal parent, Goal child) {
        return !child.owner().equals(parent.owner());
    }

    private List<Goal> children(Goal parent, Relation relation) {
        Predicate<Goal> beneath = goal -> parent.id().equals(goal.parentId());
        return goals.stream().filter(beneath).filter(it -> relation.holds(parent, it)).toList();
    }
}
