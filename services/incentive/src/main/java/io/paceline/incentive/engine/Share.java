package io.paceline.incentive.engine;

/// The kind of split that a credit comes from. The order is part of the order of facts.
public enum Share {
    REVENUE,
    OVERLAY
}
