package io.paceline.goal.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What goals need of a member: who it is and in which unit at every date.
public record Member(
        UUID id,
        String name,
        @Nullable String role,
        @Nullable LocalDate hiredOn,
        @Nullable LocalDate leftOn,
        List<Placement> placements) {

    public record Placement(LocalDate from, @Nullable LocalDate to, UUID unitId) {

        boolean holdsOn(LocalDate date) {
            return !date.isBefore(from) && (to == null || date.isBefore(to));
        }
    }

    public Member {
        placements = List.copyOf(placements);
    }

    public Optional<UUID> unitOn(LocalDate date) {
        return placements.stream()
                .filter(placement -> placement.holdsOn(date))
                .map(Placement::unitId)
                .findFirst();
    }

    /// Representatives carry targets; their managers answer for the unit's.
    boolean sellsOn(LocalDate date) {
        return "REPRESENTATIVE".equals(role)
                && (hiredOn == null || !date.isBefore(hiredOn))
                && (leftOn == null || date.isBefore(leftOn));
    }
}
