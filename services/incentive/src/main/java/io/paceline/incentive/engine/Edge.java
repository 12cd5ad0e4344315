package io.paceline.incentive.engine;

/// The tier that a value exactly on an edge belongs to.
public enum Edge {
    UPPER,
    LOWER
}
