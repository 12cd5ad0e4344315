package io.paceline.incentive.engine;

import java.math.BigDecimal;

/// A credit of one cell: the amount that counts, its place, and the rating in force at its close
/// date.
public record Fact(Position position, BigDecimal credited, Rating rating) {}
