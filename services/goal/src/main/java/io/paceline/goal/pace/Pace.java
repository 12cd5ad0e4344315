package io.paceline.goal.pace;

import java.math.BigDecimal;

/// Where an achieved amount stands against what is expected by now; within 5 percent is on track.
public enum Pace {
    AHEAD,
    ON_TRACK,
    BEHIND,
    NOT_STARTED;

    private static final BigDecimal AHEAD_FROM = new BigDecimal("1.05");
    private static final BigDecimal BEHIND_BELOW = new BigDecimal("0.95");

    static Pace of(BigDecimal achieved, BigDecimal expected) {
        if (achieved.compareTo(expected.multiply(BEHIND_BELOW)) < 0) {
            return BEHIND;
        }
        return expected.compareTo(achieved) < 0
                        && achieved.compareTo(expected.multiply(AHEAD_FROM)) >= 0
                ? AHEAD
                : ON_TRACK;
    }
}
