package io.paceline.platform.approval;

import static io.paceline.platform.approval.ApprovalRequest.Status.APPROVED;
import static io.paceline.platform.approval.ApprovalRequest.Status.REJECTED;
import static io.paceline.platform.approval.ApprovalRequest.Status.WITHDRAWN;
import static java.util.Objects.requireNonNull;

import io.paceline.platform.access.Caller;
import io.paceline.platform.access.Rights;
import io.paceline.platform.approval.ApprovalRequest.Decision;
import io.paceline.platform.approval.ApprovalRequest.Status;
import io.paceline.platform.web.NotFound;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/// Approves, rejects and withdraws requests, each once and each by whom it is theirs to do.
final class DecideApproval {

    private final ApprovalStore store;
    private final ApprovedActions actions;
    private final Rights rights;
    private final TransactionTemplate transactions;
    private final Clock clock;

    DecideApproval(
            ApprovalStore store,
            ApprovedActions actions,
            Rights rights,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = store;
        this.actions = actions;
        this.rights = rights;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Carries the action out with what was proposed.
    Seen approve(UUID id, Caller caller) {
        return inTransaction(
                id,
                caller,
                seen -> {
                    var request = seen.request();
                    var action = actions.of(request.kind());
                    requireNoObjection(seen, action, caller);
                    requireUpToDate(request, action);
                    requireNoPartSince(request, caller);
                    var decided = decide(seen, APPROVED, caller, null);
                    action.carryOut(decided.request(), caller);
                    store.contributions().forget(request.kind(), request.objectId());
                    return decided;
                });
    }

    Seen reject(UUID id, Caller caller, String reason) {
        return inTransaction(
                id,
                caller,
                seen -> {
                    requireNoObjection(seen, actions.of(seen.request().kind()), caller);
                    return decide(seen, REJECTED, caller, reason);
                });
    }

    /// Only who proposed it withdraws it.
    Seen withdraw(UUID id, Caller caller, String reason) {
        return inTransaction(
                id,
                caller,
                seen -> {
                    var request = seen.request();
                    if (request.decision() != null) {
                        throw ApprovalRefusal.decided(request);
                    }
                    if (!request.proposer().subject().equals(caller.subject())) {
                        throw ApprovalRefusal.notYours(request);
                    }
                    return decide(seen, WITHDRAWN, caller, reason);
                });
    }

    private Seen inTransaction(UUID id, Caller caller, Step step) {
        return requireNonNull(
                transactions.execute(_ -> {
                    store.requests().lock(id);
                    var onlooker = Onlooker.of(caller, rights, actions.all());
                    var seen =
                            store.requests()
                                    .find(id, onlooker)
                                    .orElseThrow(() -> NotFound.of("approval", id));
                    return step.decide(seen);
                }));
    }

    private Seen decide(Seen seen, Status status, Caller caller, @Nullable String reason) {
        var decision = new Decision(status, Person.of(caller), clock.instant(), reason);
        return new Seen(store.decide(seen.request(), decision), seen.approvable());
    }

    private void requireNoObjection(Seen seen, ApprovedAction action, Caller caller) {
        seen.objection(caller, rights, action)
                .ifPresent(objection -> {
                    throw ApprovalRefusal.of(objection, seen.request(), action);
                });
    }

    private static void requireUpToDate(ApprovalRequest request, ApprovedAction action) {
        var revision = action.revision(request.objectId());
        if (revision != request.matter().revision()) {
            throw ApprovalRefusal.outdated(request, revision);
        }
    }

    /// Should an action not count a change as a revision, whoever made it still had a part in it.
    private void requireNoPartSince(ApprovalRequest request, Caller caller) {
        var involved =
                store.contributions()
                        .with(
                                request.proposed().involved().subjects(),
                                request.kind(),
                                request.objectId());
        if (involved.includes(caller)) {
            throw FourEyes.because(Objection.OWN_CONTENT);
        }
    }

    private interface Step {
        Seen decide(Seen seen);
    }
}
