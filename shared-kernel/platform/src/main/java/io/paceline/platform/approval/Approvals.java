package io.paceline.platform.approval;

import static io.paceline.platform.approval.ApprovalRequest.Status.WITHDRAWN;
import static java.util.Objects.requireNonNull;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paceline.platform.access.Caller;
import io.paceline.platform.access.CurrentCaller;
import io.paceline.platform.approval.ApprovalRequest.Decision;
import io.paceline.platform.approval.ApprovalRequest.Matter;
import io.paceline.platform.approval.ApprovalRequest.Proposed;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;

/// Where services propose what a second person has to approve. Every method takes part in the
/// transaction of its caller.
public final class Approvals {

    private final ApprovalStore store;
    private final ApprovedActions actions;
    private final ProposalRule rule;
    private final CurrentCaller current;
    private final ApprovalViews views;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Approvals(
            ApprovalStore store,
            ApprovedActions actions,
            ProposalRule rule,
            CurrentCaller current,
            ApprovalViews views,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = store;
        this.actions = actions;
        this.rule = rule;
        this.current = current;
        this.views = views;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Asks another person to approve, in the name of the current caller.
    ///
    /// Refused with 403 `four-eyes` for a machine, with 409 `approval-open` while the object has an
    /// open request of the kind.
    public ApprovalRequest propose(Proposal proposal) {
        return requireNonNull(transactions.execute(_ -> propose(proposal, current.require())));
    }

    /// Remembers that the current caller has changed the content of an object that will be
    /// proposed: they cannot approve it. A machine's part, or an event's, makes nobody a
    /// contributor.
    public void contributed(String kind, UUID objectId) {
        current.get()
                .filter(caller -> !caller.isMachine())
                .ifPresent(caller -> store.contributions().add(kind, objectId, caller));
    }

    /// What waits for approval of an object, if anything does.
    public Optional<ApprovalRequest> open(String kind, UUID objectId) {
        return store.requests().open(kind, objectId);
    }

    /// The answer to who proposed: 202, with the request's place and the request.
    public ResponseEntity<ApprovalView> accepted(ApprovalRequest request) {
        return ResponseEntity.accepted()
                .location(views.location(request.id()))
                .body(views.of(new Seen(request, false), current.require()));
    }

    private ApprovalRequest propose(Proposal proposal, Caller caller) {
        var action = actions.of(proposal.kind());
        rule.check(proposal, action, caller);
        var revision = action.revision(proposal.objectId());
        var request = request(proposal, revision, caller);
        open(proposal.kind(), proposal.objectId()).ifPresent(open -> replace(open, request));
        action.check(request);
        if (!store.add(request)) {
            throw ApprovalRefusal.open(proposal);
        }
        return request;
    }

    private ApprovalRequest request(Proposal proposal, long revision, Caller caller) {
        var kind = proposal.kind();
        var objectId = proposal.objectId();
        var involved = store.contributions().with(proposal.involved(), kind, objectId);
        return new ApprovalRequest(
                UuidCreator.getTimeOrderedEpoch(),
                new Matter(kind, objectId, revision, proposal.concern()),
                proposal.content(),
                new Proposed(Person.of(caller), clock.instant(), involved),
                null);
    }

    /// A request that can no longer be approved, since its object has changed, makes room.
    private void replace(ApprovalRequest open, ApprovalRequest request) {
        if (open.matter().revision() != request.matter().revision()) {
            var reason = "Changed since; proposed anew as " + request.id();
            var decision = new Decision(WITHDRAWN, request.proposer(), clock.instant(), reason);
            store.requests().lock(open.id());
            // Somebody may have decided on it before the lock was ours.
            open(open.kind(), open.objectId()).ifPresent(still -> store.decide(still, decision));
        }
    }
}
