package io.paceline.platform.approval;

import io.paceline.platform.web.Conflict;

/// 409: the same waits for approval already.
public final class ApprovalOpen extends Conflict {

    ApprovalOpen(Proposal proposal) {
        super(
                "approval-open",
                "The %s of %s waits for approval already"
                        .formatted(proposal.kind(), proposal.objectId()));
    }
}
