package io.paceline.incentive.plan;

import static java.util.Comparator.comparing;

import io.paceline.incentive.engine.Rounding;
import io.paceline.platform.web.NotFound;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The rules by which payees earn. Currency and rounding hold for all versions, so that a cell that
/// spans two of them still adds up.
///
/// @param versions in the order of their numbers
public record Plan(
        UUID id,
        long revision,
        String name,
        Currency currency,
        RoundingMode roundingMode,
        List<PlanVersion> versions) {

    public Plan {
        versions = List.copyOf(versions);
    }

    public Rounding rounding() {
        return Rounding.of(currency, roundingMode);
    }

    /// The active version that holds at a close date: the one from the latest date, and of two from
    /// the same date the newer one.
    public Optional<PlanVersion> inForceOn(LocalDate closeDate) {
        return versions.stream()
                .filter(PlanVersion::active)
                .filter(version -> !version.effectiveFrom().isAfter(closeDate))
                .max(comparing(PlanVersion::effectiveFrom).thenComparingInt(PlanVersion::version));
    }

    /// The plan as it would be if the version had been activated then.
    ///
    /// @throws NotFound for a number that the plan does not have
    public Plan ifActivated(int number, Instant at) {
        var activated = version(number).activated(at);
        return new Plan(
                id,
                revision,
                name,
                currency,
                roundingMode,
                versions.stream()
                        .map(version -> version.version() == number ? activated : version)
                        .toList());
    }

    /// @throws NotFound for a number that the plan does not have
    PlanVersion version(int number) {
        return versions.stream()
                .filter(version -> version.version() == number)
                .findFirst()
                .orElseThrow(() -> NotFound.of("plan version", number));
    }

    /// @throws NotFound for a version of another plan
    PlanVersion version(UUID id) {
        return versions.stream()
                .filter(version -> version.id().equals(id))
                .findFirst()
                .orElseThrow(() -> NotFound.of("plan version", id));
    }

    /// @throws VersionIsActive for a version that is no draft any more
    PlanVersion draft(int number) {
        var version = version(number);
        if (version.active()) {
            throw new VersionIsActive(this, number);
        }
        return version;
    }

    /// The id that a component of that name has in any version.
    Optional<UUID> componentId(String componentName) {
        return versions.stream()
                .flatMap(version -> version.components().stream())
                .filter(component -> component.name().equals(componentName))
                .map(Component::id)
                .findFirst();
    }
}
