package io.paceline.incentive.plan;

/// Over which time the attainment of a component accumulates: the period of the quota of that kind.
public enum IntervalKind {
    MONTH,
    QUARTER,
    YEAR
}
