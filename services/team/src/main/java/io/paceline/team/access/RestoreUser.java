package io.paceline.team.access;

import io.paceline.platform.access.Caller;
import io.paceline.platform.access.Right;
import io.paceline.platform.approval.ApprovalRequest;
import io.paceline.platform.approval.ApprovedAction;
import io.paceline.platform.event.Outbox;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Gives a suspended user the access back that they had.
@Component
class RestoreUser implements ApprovedAction {

    static final String KIND = "user-restoration";

    record Restoration(String subject, String reason) {}

    private final Users users;
    private final Outbox outbox;
    private final Clock clock;

    RestoreUser(Users users, Outbox outbox, Clock clock) {
        this.users = users;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Right propose() {
        return Right.SUSPEND_USERS;
    }

    @Override
    public Right approve() {
        return Right.APPROVE_GRANTS;
    }

    /// Counts grants too: the approver sees which roles the user will have again.
    @Override
    public long revision(UUID userId) {
        return users.lock(userId).revision();
    }

    @Override
    public void check(ApprovalRequest request) {
        users.lock(request.objectId()).requireSuspended();
    }

    @Override
    public void carryOut(ApprovalRequest request, Caller approver) {
        var after = users.lock(request.objectId()).restored();
        users.save(after);
        outbox.append(AccessEvents.restored(after, clock.instant()));
    }
}
