package io.paceline.platform.approval;

import io.paceline.platform.access.Forbidden;
import io.paceline.platform.web.Conflict;
import io.paceline.platform.web.Refusal;
import java.util.List;

/// Why a proposal is not taken, or a request not decided.
final class ApprovalRefusal {

    private ApprovalRefusal() {}

    /// 409: the same waits for approval already.
    static Refusal open(Proposal proposal) {
        return new Conflict(
                "approval-open",
                "The %s of %s waits for approval already"
                        .formatted(proposal.kind(), proposal.objectId()));
    }

    /// 409: the object is no longer what it was when the change was proposed.
    static Refusal outdated(ApprovalRequest request, long revision) {
        return new Conflict(
                "approval-outdated",
                "Request %s was made for revision %d, but the object is at %d; it has to be proposed anew"
                        .formatted(request.id(), request.matter().revision(), revision));
    }

    /// 409: a request is decided once.
    static Refusal decided(ApprovalRequest request) {
        return new Conflict(
                "approval-decided",
                "Request %s is %s already".formatted(request.id(), request.status()));
    }

    /// 403: the caller has the right, but for others than whom the proposal concerns.
    static Refusal beyondReach() {
        return new NotAllowed("beyond-reach", "This is beyond what your roles reach");
    }

    /// 403: a proposal is withdrawn by who made it; others may reject it.
    static Refusal notYours(ApprovalRequest request) {
        return new NotAllowed(
                "not-your-proposal", "Only %s withdraws this".formatted(request.proposer().name()));
    }

    static Refusal of(Objection objection, ApprovalRequest request, ApprovedAction action) {
        return switch (objection) {
            case DECIDED -> decided(request);
            case RIGHT_MISSING -> Forbidden.lacks(action.approve());
            case BEYOND_REACH -> beyondReach();
            case MACHINE, OWN_PROPOSAL, OWN_CONTENT, OWN_CASE -> FourEyes.because(objection);
        };
    }

    private static final class NotAllowed extends Refusal {

        NotAllowed(String code, String detail) {
            super(403, code, detail, List.of());
        }
    }
}
