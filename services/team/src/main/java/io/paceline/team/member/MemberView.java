package io.paceline.team.member;

import io.paceline.contracts.member.MemberState;
import io.paceline.contracts.member.MemberState.Role;
import io.paceline.platform.web.Revisioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "Member", description = "A person in the sales organisation")
record MemberView(
        UUID id,
        long revision,
        @Nullable String externalId,
        String name,
        @Schema(description = "Absent for who may not see it") @Nullable String email,
        Role role,
        @Schema(description = "Absent for who may not see it") @Nullable LocalDate hiredOn,
        @Schema(description = "First day on which the person no longer belongs to it")
                @Nullable LocalDate leftOn,
        @Schema(description = "The place on the day that was asked for") @Nullable Place place,
        @Schema(description = "All places, half open [from, to)")
                List<MemberState.Placement> placements)
        implements Revisioned {

    /// A placement with the names that a reader wants to see.
    @Schema(name = "Place")
    record Place(
            UUID unitId, String unitName, @Nullable UUID managerId, @Nullable String managerName) {}

    static MemberView of(Member member, @Nullable Place place) {
        var state = member.state();
        return new MemberView(
                member.id(),
                member.revision(),
                state.externalId(),
                state.name(),
                state.email(),
                state.role(),
                state.hiredOn(),
                state.leftOn(),
                place,
                state.placements());
    }

    MemberView withoutContacts() {
        return new MemberView(
                id, revision, externalId, name, null, role, null, leftOn, place, placements);
    }
}
