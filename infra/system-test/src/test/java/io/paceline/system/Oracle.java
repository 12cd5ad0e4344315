package io.paceline.system;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// What the demonstration's plan pays, computed in the simplest way from totals alone: nothing of
/// the platform's own calculation is used.
final class Oracle {

    private static final BigDecimal BASE = new BigDecimal("0.05");
    private static final BigDecimal ABOVE_QUOTA = new BigDecimal("0.08");
    private static final BigDecimal FAR_ABOVE = new BigDecimal("0.12");
    private static final BigDecimal FAR = new BigDecimal("1.5");

    private Oracle() {}

    /// 5 % up to the quota, 8 % to one and a half of it, 12 % beyond.
    static BigDecimal commission(BigDecimal credited, BigDecimal quota) {
        var first = credited.min(quota);
        var second = credited.min(quota.multiply(FAR)).subtract(quota).max(BigDecimal.ZERO);
        var third = credited.subtract(quota.multiply(FAR)).max(BigDecimal.ZERO);
        return first.multiply(BASE)
                .add(second.multiply(ABOVE_QUOTA))
                .add(third.multiply(FAR_ABOVE))
                .setScale(2, RoundingMode.HALF_UP);
    }

    /// Nothing below the year's quota; from there 1 % of everything, from 120 % 2 %.
    static BigDecimal kicker(BigDecimal credited, BigDecimal quota) {
        var rate = BigDecimal.ZERO;
        if (credited.compareTo(quota) >= 0) {
            rate = new BigDecimal("0.01");
        }
        if (credited.compareTo(quota.multiply(new BigDecimal("1.2"))) >= 0) {
            rate = new BigDecimal("0.02");
        }
        return credited.multiply(rate).setScale(2, RoundingMode.HALF_UP);
    }
}
