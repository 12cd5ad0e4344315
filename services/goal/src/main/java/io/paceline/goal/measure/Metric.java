package io.paceline.goal.measure;

/// What a goal counts. A deal is counted when it is won, on its close date.
public enum Metric {
    /// The amount of the splits, in one currency.
    REVENUE,
    /// The quantity of the lines, by the percentage of the splits.
    UNITS,
    /// Each deal once, however many members share it.
    DEALS_WON
}
