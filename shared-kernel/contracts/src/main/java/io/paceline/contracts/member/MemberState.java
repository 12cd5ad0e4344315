package io.paceline.contracts.member;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person in the sales organisation, with every place they ever had in it.
///
/// @param externalId the person's number in the system the roster came from
/// @param leftOn first day on which the person no longer belongs to the organisation
/// @param placements ordered by `from`, never overlapping
public record MemberState(
        UUID id,
        @Nullable String externalId,
        String name,
        @Nullable String email,
        Role role,
        @Nullable LocalDate hiredOn,
        @Nullable LocalDate leftOn,
        List<Placement> placements) {

    public MemberState {
        placements = List.copyOf(placements);
    }

    public enum Role {
        REPRESENTATIVE,
        MANAGER,
        DIRECTOR,
        OTHER
    }

    /// The unit and the manager of a member in `[from, to)`; without `to` it holds until further
    /// notice.
    public record Placement(
            LocalDate from, @Nullable LocalDate to, UUID unitId, @Nullable UUID managerId) {}
}
