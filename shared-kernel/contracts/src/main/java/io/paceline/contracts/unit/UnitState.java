package io.paceline.contracts.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A node of the organisation tree.
///
/// @param headId the member who leads the unit
/// @param closedOn first day on which nobody may be placed in the unit
/// @param parents ordered by `from`, never overlapping; a root has one entry without a parent
public record UnitState(
        UUID id,
        @Nullable String externalId,
        String name,
        Kind kind,
        @Nullable UUID headId,
        @Nullable LocalDate closedOn,
        List<Parent> parents) {

    public UnitState {
        parents = List.copyOf(parents);
    }

    public enum Kind {
        COMPANY,
        REGION,
        TEAM
    }

    /// The unit's place in the tree in `[from, to)`; without `parentId` it is a root in that time.
    public record Parent(LocalDate from, @Nullable LocalDate to, @Nullable UUID parentId) {}
}
