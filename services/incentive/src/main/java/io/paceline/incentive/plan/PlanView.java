package io.paceline.incentive.plan;

import io.paceline.incentive.engine.Edge;
import io.paceline.incentive.engine.Split;
import io.paceline.platform.web.Revisioned;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A plan as a caller may see it: everybody sees which plans and versions there are and what their
/// components count, not everybody what they pay.
record PlanView(
        UUID id,
        long revision,
        String name,
        String currency,
        RoundingMode roundingMode,
        List<VersionView> versions)
        implements Revisioned {

    /// Whose rates a caller sees: of all versions, or of those that were ever in force.
    enum Rates {
        NONE,
        ACTIVE,
        ALL;

        private boolean show(PlanVersion version) {
            return switch (this) {
                case NONE -> false;
                case ACTIVE -> version.active();
                case ALL -> true;
            };
        }
    }

    /// @param id by which requests for approval name the version
    record VersionView(
            UUID id,
            int version,
            String status,
            LocalDate effectiveFrom,
            @Nullable Instant activatedAt,
            List<ComponentView> components) {

        static VersionView of(PlanVersion version, Rates rates) {
            boolean rated = rates.show(version);
            return new VersionView(
                    version.id(),
                    version.version(),
                    version.active() ? "ACTIVE" : "DRAFT",
                    version.effectiveFrom(),
                    version.activatedAt(),
                    version.components().stream()
                            .map(component -> ComponentView.of(component, rated))
                            .toList());
        }
    }

    /// @param tiers absent for who may not see the rates
    record ComponentView(
            UUID id,
            String name,
            Measure measure,
            IntervalKind interval,
            Split split,
            Edge edge,
            @Nullable List<Component.Rate> tiers) {

        static ComponentView of(Component component, boolean rated) {
            return new ComponentView(
                    component.id(),
                    component.name(),
                    component.measure(),
                    component.interval(),
                    component.split(),
                    component.edge(),
                    rated ? component.tiers() : null);
        }
    }

    static PlanView of(Plan plan, Rates rates) {
        return new PlanView(
                plan.id(),
                plan.revision(),
                plan.name(),
                plan.currency().getCurrencyCode(),
                plan.roundingMode(),
                plan.versions().stream().map(each -> VersionView.of(each, rates)).toList());
    }
}
