package io.paceline.goal.measure;

import java.util.UUID;

/// The member or unit that a goal belongs to.
public record Owner(OwnerKind kind, UUID id) {

    public static Owner member(UUID id) {
        return new Owner(OwnerKind.MEMBER, id);
    }

    public static Owner unit(UUID id) {
        return new Owner(OwnerKind.UNIT, id);
    }
}
