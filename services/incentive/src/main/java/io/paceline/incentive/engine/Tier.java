package io.paceline.incentive.engine;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// One band `[from, to)` of a rate table; without `to` it has no end.
///
/// @param value the rate as a fraction (0.05 is 5 %), or, on a pay curve, the amount that the full
///   band pays
public record Tier(BigDecimal from, @Nullable BigDecimal to, BigDecimal value) {}
