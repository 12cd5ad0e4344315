package io.paceline.incentive.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The rules of a plan from a close date on: a draft until it is activated, immutable from then.
///
/// @param revision of the draft, counted from 1
/// @param version counted from 1
public record PlanVersion(
        UUID id,
        long revision,
        int version,
        LocalDate effectiveFrom,
        List<Component> components,
        @Nullable Instant activatedAt) {

    public PlanVersion {
        components = List.copyOf(components);
    }

    /// The same, activated then unless it is already.
    PlanVersion activated(Instant at) {
        return active()
                ? this
                : new PlanVersion(id, revision, version, effectiveFrom, components, at);
    }

    boolean active() {
        return activatedAt != null;
    }
}
