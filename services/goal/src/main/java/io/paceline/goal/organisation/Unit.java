package io.paceline.goal.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What goals need of a unit: its name and its place in the tree at every date.
public record Unit(UUID id, String name, @Nullable LocalDate closedOn, List<Parent> parents) {

    public record Parent(LocalDate from, @Nullable LocalDate to, @Nullable UUID parentId) {

        boolean holdsOn(LocalDate date) {
            return !date.isBefore(from) && (to == null || date.isBefore(to));
        }
    }

    public Unit {
        parents = List.copyOf(parents);
    }

    Optional<UUID> parentOn(LocalDate date) {
        return parents.stream()
                .filter(parent -> parent.holdsOn(date))
                .findFirst()
                .map(Parent::parentId);
    }

    boolean openOn(LocalDate date) {
        return closedOn == null || date.isBefore(closedOn);
    }
}
