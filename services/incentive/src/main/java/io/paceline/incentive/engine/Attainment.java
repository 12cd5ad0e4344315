package io.paceline.incentive.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// The ratio of what is credited to its quota. It is for reading: tiers are compared with amounts,
/// so that no division decides about pay.
public final class Attainment {

    public static final int DECIMALS = 8;

    private Attainment() {}

    public static BigDecimal of(BigDecimal credited, BigDecimal quota) {
        return credited.divide(quota, DECIMALS, RoundingMode.HALF_UP);
    }
}
