package io.paceline.team.access;

import io.paceline.platform.approval.ApprovalRequest;
import io.paceline.platform.approval.Approvals;
import io.paceline.platform.approval.Proposal;
import io.paceline.platform.audit.AuditTrail;
import io.paceline.platform.audit.AuditedObject;
import io.paceline.platform.event.Outbox;
import io.paceline.team.access.User.Suspension;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Ends a user's access at once, and asks for its return, which gives access and so takes two.
@Service
class SuspendUser {

    /// What approvers see of a user, before and after.
    record Standing(String subject, boolean suspended, String reason) {}

    private final Users users;
    private final Approvals approvals;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    SuspendUser(Users users, Approvals approvals, Outbox outbox, AuditTrail audit, Clock clock) {
        this.users = users;
        this.approvals = approvals;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /// Suspends also a user of whom team has not heard yet.
    @Transactional
    User suspend(String subject, String by, String reason) {
        OwnAccess.check(subject, by);
        var now = clock.instant();
        var after = users.lock(subject).suspended(new Suspension(by, now, reason));
        users.save(after);
        outbox.append(AccessEvents.suspended(after, now));
        audit.record(
                "user.suspended",
                AuditedObject.of("user", subject),
                null,
                new Standing(subject, true, reason));
        return after;
    }

    @Transactional
    ApprovalRequest proposeRestoration(String subject, String reason) {
        var user = users.lock(users.get(subject).id());
        var suspension = user.suspension();
        var before =
                new Standing(
                        subject, suspension != null, suspension == null ? "" : suspension.reason());
        return approvals.propose(
                Proposal.of(
                                RestoreUser.KIND,
                                user.id(),
                                "Restore the access of " + subject,
                                new RestoreUser.Restoration(subject, reason))
                        .showing(before, new Standing(subject, false, reason))
                        .involving(Set.of(subject)));
    }
}
