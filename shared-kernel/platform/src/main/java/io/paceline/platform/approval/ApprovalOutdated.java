package io.paceline.platform.approval;

import io.paceline.platform.web.Conflict;

/// 409: the object is no longer what it was when the change was proposed.
public final class ApprovalOutdated extends Conflict {

    ApprovalOutdated(ApprovalRequest request, long revision) {
        super(
                "approval-outdated",
                "Request %s was made for revision %d, but the object is at %d; it has to be proposed anew"
                        .formatted(request.id(), request.matter().revision(), revision));
    }
}
