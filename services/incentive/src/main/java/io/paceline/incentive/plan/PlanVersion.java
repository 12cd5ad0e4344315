package io.paceline.incentive.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rules of a plan from a close date on: a draft until it is activated, immutable from then.
///
/// @param version counted from 1
public record PlanVersion(
        int version,
        LocalDate effectiveFrom,
        List<Component> components,
        @Nullable Instant activatedAt) {

    public PlanVersion {
        components = List.copyOf(components);
    }

    boolean active() {
        return activatedAt != null;
    }
}
