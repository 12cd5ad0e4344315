package io.paceline.platform.approval;

import io.paceline.platform.access.Caller;
import io.paceline.platform.access.Rights;
import java.net.URI;
import java.util.UUID;

/// Shows requests to a caller.
record ApprovalViews(String service, ApprovedActions actions, Rights rights) {

    ApprovalView of(Seen seen, Caller caller) {
        var action = actions.of(seen.request().kind());
        var objection = seen.objection(caller, rights, action).orElse(null);
        return ApprovalView.of(seen.request(), objection);
    }

    URI location(UUID id) {
        return URI.create("/api/%s/approvals/%s".formatted(service, id));
    }
}
