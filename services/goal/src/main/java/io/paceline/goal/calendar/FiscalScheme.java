package io.paceline.goal.calendar;

/// How a fiscal year divides: into calendar months, or into quarters of four, four and five weeks.
public enum FiscalScheme {
    MONTHS,
    WEEKS_4_4_5
}
