package io.paceline.team.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A role that one person proposed for a user and another one approved.
///
/// @param id also that of the request for approval
/// @param revoked absent while it is held
record RoleGrant(UUID id, String subject, Seat seat, Granted granted, @Nullable Revoked revoked) {

    record Granted(String reason, String proposedBy, String approvedBy, Instant at) {}

    record Revoked(String by, Instant at, String reason) {}
}
