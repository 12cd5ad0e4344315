package io.paceline.incentive.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A payee is paid by a plan for deals closed in `[from, to)`; without `to` until further notice.
///
/// @param targetIncentive what the payee earns at full attainment, in the plan's currency
public record Assignment(
        UUID id,
        UUID planId,
        UUID payeeId,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable BigDecimal targetIncentive) {

    public boolean holdsOn(LocalDate closeDate) {
        return !closeDate.isBefore(from) && (to == null || closeDate.isBefore(to));
    }

    /// For who may not see what the payee is to earn.
    Assignment withoutTarget() {
        return new Assignment(id, planId, payeeId, from, to, null);
    }

    boolean overlaps(Assignment other) {
        return (to == null || other.from.isBefore(to))
                && (other.to == null || from.isBefore(other.to));
    }

    /// Says the same as another, under whatever id.
    boolean sameAs(Assignment other) {
        return from.equals(other.from)
                && Objects.equals(to, other.to)
                && sameAmount(targetIncentive, other.targetIncentive);
    }

    private static boolean sameAmount(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }
}
