package io.paceline.team.access;

import io.paceline.platform.approval.ApprovalRequest;
import io.paceline.platform.approval.Approvals;
import io.paceline.platform.approval.Proposal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Asks for a role for somebody else.
@Service
class ProposeGrant {

    /// What approvers see of a user, before and after.
    record Roles(String subject, List<SeatView> roles) {}

    /// What they see besides.
    record RolesAndReason(String subject, List<SeatView> roles, String reason) {}

    private final Users users;
    private final SeatViews seats;
    private final Approvals approvals;

    ProposeGrant(Users users, SeatViews seats, Approvals approvals) {
        this.users = users;
        this.seats = seats;
        this.approvals = approvals;
    }

    @Transactional
    ApprovalRequest propose(NewGrant wish) {
        var subject = wish.subject();
        var held = users.lock(subject).grants().stream().map(RoleGrant::seat).toList();
        var wished = new ArrayList<>(held);
        wished.add(wish.seat());
        var title = "Grant %s to %s".formatted(seats.text(wish.seat()), subject);
        return approvals.propose(
                Proposal.of(GrantRole.KIND, wish.seat().objectIdFor(subject), title, wish)
                        .showing(
                                new Roles(subject, seats.of(held)),
                                new RolesAndReason(subject, seats.of(wished), wish.reason()))
                        .involving(Set.of(subject)));
    }
}
