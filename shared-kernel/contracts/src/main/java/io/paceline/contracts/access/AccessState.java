package io.paceline.contracts.access;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a user of the platform may do.
///
/// @param subject the issuer's stable name for the user, the claim `sub` of their tokens
/// @param suspended while true, every request of the user is refused
/// @param grants the roles that were granted; those that follow from the hierarchy are not among
///   them
public record AccessState(UUID id, String subject, boolean suspended, List<Grant> grants) {

    public AccessState {
        grants = List.copyOf(grants);
    }

    public enum Role {
        DIRECTOR,
        COMPENSATION,
        FINANCE,
        OPERATOR
    }

    /// A role for the unit, and all below it; without one, for the whole organisation.
    public record Grant(UUID id, Role role, @Nullable UUID unitId) {}
}
