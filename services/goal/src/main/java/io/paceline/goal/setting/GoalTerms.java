package io.paceline.goal.setting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// What can be changed of a goal. Owner, metric, scope and period are what a goal is: for others of
/// these, another goal is drafted.
record GoalTerms(String name, BigDecimal target, boolean quota) {

    static GoalTerms of(Goal goal) {
        return new GoalTerms(goal.name(), goal.target(), goal.quota());
    }

    /// The names of what differs from the goal as it is.
    List<String> changesOf(Goal goal) {
        var fields = new ArrayList<String>();
        if (!goal.name().equals(name)) {
            fields.add("name");
        }
        if (goal.target().compareTo(target) != 0) {
            fields.add("target");
        }
        if (goal.quota() != quota) {
            fields.add("quota");
        }
        return fields;
    }

    /// Whether they change what others are measured and paid by already.
    boolean adjust(Goal goal) {
        return goal.status() == GoalStatus.ACTIVE
                && changesOf(goal).stream().anyMatch(field -> !field.equals("name"));
    }
}
