package io.paceline.platform.approval;

import io.paceline.platform.approval.ApprovalRequest.Decision;
import io.paceline.platform.audit.AuditTrail;
import io.paceline.platform.audit.AuditedObject;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What is kept of approvals: who proposed and decided is in the audit too.
record ApprovalStore(ApprovalRequests requests, Contributions contributions, AuditTrail audit) {

    /// What the audit shows of a request.
    record Told(
            String kind, UUID objectId, String title, JsonNode details, @Nullable String reason) {}

    /// Adds it unless its object has an open request of the kind.
    boolean add(ApprovalRequest request) {
        if (!requests.add(request)) {
            return false;
        }
        tell(request, null);
        return true;
    }

    ApprovalRequest decide(ApprovalRequest request, Decision decision) {
        requests.decide(request.id(), decision);
        var decided = request.decided(decision);
        tell(decided, decision.reason());
        return decided;
    }

    private void tell(ApprovalRequest request, @Nullable String reason) {
        var told =
                new Told(
                        request.kind(),
                        request.objectId(),
                        request.content().title(),
                        request.content().details(),
                        reason);
        audit.record(
                "approval." + request.status().name().toLowerCase(Locale.ROOT),
                AuditedObject.of("approval", request.id()),
                null,
                told);
    }
}
