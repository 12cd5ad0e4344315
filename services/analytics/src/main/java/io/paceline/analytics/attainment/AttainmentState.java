package io.paceline.analytics.attainment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What dashboards are told of a goal's attainment: the part of its event that moves.
record AttainmentState(
        UUID goalId,
        @Nullable UUID parentId,
        BigDecimal achieved,
        BigDecimal ratio,
        BigDecimal expected,
        Pace pace,
        long deals,
        Instant changedAt) {

    enum Pace {
        AHEAD,
        ON_TRACK,
        BEHIND,
        NOT_STARTED
    }
}
