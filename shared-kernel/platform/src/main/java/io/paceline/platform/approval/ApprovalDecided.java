package io.paceline.platform.approval;

import io.paceline.platform.web.Conflict;

/// 409: a request is decided once.
public final class ApprovalDecided extends Conflict {

    ApprovalDecided(ApprovalRequest request) {
        super(
                "approval-decided",
                "Request %s is %s already".formatted(request.id(), request.status()));
    }
}
