package io.paceline.team.access;

import io.paceline.contracts.access.AccessState.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "RoleGrant", description = "A role that one proposed and another one approved")
record RoleGrantView(
        UUID id,
        String subject,
        Role role,
        @Schema(description = "Below which it holds; absent for the whole organisation")
                @Nullable UUID unitId,
        @Nullable String unitName,
        String reason,
        String proposedBy,
        String approvedBy,
        Instant grantedAt,
        @Nullable RevocationView revocation) {

    @Schema(name = "Revocation")
    record RevocationView(String by, Instant at, String reason) {}

    static RoleGrantView of(RoleGrant grant, @Nullable String unitName) {
        var granted = grant.granted();
        var revoked = grant.revoked();
        return new RoleGrantView(
                grant.id(),
                grant.subject(),
                grant.seat().role(),
                grant.seat().unitId(),
                unitName,
                granted.reason(),
                granted.proposedBy(),
                granted.approvedBy(),
                granted.at(),
                revoked == null
                        ? null
                        : new RevocationView(revoked.by(), revoked.at(), revoked.reason()));
    }
}
