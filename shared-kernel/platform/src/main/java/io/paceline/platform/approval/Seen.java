package io.paceline.platform.approval;

import io.paceline.platform.access.Caller;
import io.paceline.platform.access.Rights;
import java.util.Optional;

/// A request as a caller sees it.
///
/// @param approvable whether the caller's right to approve reaches it
record Seen(ApprovalRequest request, boolean approvable) {

    /// Why the caller does not decide on it.
    Optional<Objection> objection(Caller caller, Rights rights, ApprovedAction action) {
        if (request.decision() != null) {
            return Optional.of(Objection.DECIDED);
        }
        if (!rights.has(caller, action.approve())) {
            return Optional.of(Objection.RIGHT_MISSING);
        }
        return approvable ? Objection.byPart(request, caller) : Optional.of(Objection.BEYOND_REACH);
    }
}
