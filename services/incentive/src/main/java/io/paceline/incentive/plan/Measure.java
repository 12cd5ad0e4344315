package io.paceline.incentive.plan;

/// What a component counts.
public enum Measure {
    /// The payee's own split amounts of won deals.
    REVENUE
}
