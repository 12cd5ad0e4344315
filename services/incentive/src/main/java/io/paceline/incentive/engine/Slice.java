package io.paceline.incentive.engine;

import java.math.BigDecimal;

/// The part of a credit that one tier pays.
///
/// @param amount exact, before rounding
public record Slice(Tier tier, BigDecimal credited, BigDecimal amount) {}
