package io.paceline.incentive.engine;

/// A fault of one tier: its index, the field, what is wrong, and the value given.
public record TierFault(int tier, String field, String message, String value) {}
