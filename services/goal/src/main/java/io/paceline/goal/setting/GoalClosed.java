package io.paceline.goal.setting;

import io.paceline.platform.web.Conflict;

/// A closed goal stays as it is.
public final class GoalClosed extends Conflict {

    public GoalClosed(Goal goal) {
        super("goal-closed", "The goal \"%s\" (%s) is closed".formatted(goal.name(), goal.id()));
    }
}
