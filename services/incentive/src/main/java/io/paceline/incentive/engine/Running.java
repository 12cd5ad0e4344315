package io.paceline.incentive.engine;

import java.math.BigDecimal;

/// What a cell has come to after some of its facts: enough to price the next one without the
/// earlier ones.
///
/// @param credited the sum of the credits
/// @param exact the pay for them before rounding
public record Running(BigDecimal credited, BigDecimal exact) {

    public static final Running START = new Running(BigDecimal.ZERO, BigDecimal.ZERO);
}
