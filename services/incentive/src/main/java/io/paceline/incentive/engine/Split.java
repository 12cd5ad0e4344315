package io.paceline.incentive.engine;

/// How a credit is divided over the tiers.
public enum Split {
    /// Each slice of the credit at the rate of the tier it lies in.
    MARGINAL,
    /// The whole interval at the tier that the interval reached.
    RETROACTIVE,
    /// The whole credit at the tier that it reaches.
    HIGHEST,
    /// A pay curve: linear between the edges, a full band pays its amount.
    INTERPOLATED
}
