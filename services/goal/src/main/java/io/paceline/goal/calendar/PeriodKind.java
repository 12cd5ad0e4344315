package io.paceline.goal.calendar;

public enum PeriodKind {
    YEAR,
    QUARTER,
    MONTH,
    CUSTOM
}
