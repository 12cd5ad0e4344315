package io.paceline.goal.setting;

public enum GoalStatus {
    DRAFT,
    ACTIVE,
    CLOSED
}
