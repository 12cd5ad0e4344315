package io.paceline.team.access;

import io.paceline.contracts.access.AccessState.Role;
import io.paceline.platform.access.Caller;
import io.paceline.platform.access.Right;
import io.paceline.platform.approval.ApprovalRequest;
import io.paceline.platform.approval.ApprovedAction;
import io.paceline.platform.event.Outbox;
import io.paceline.platform.web.Conflict;
import io.paceline.platform.web.Fault;
import io.paceline.platform.web.InvalidRequest;
import io.paceline.team.access.RoleGrant.Granted;
import io.paceline.team.unit.Units;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Grants a role that another person has proposed.
@Component
class GrantRole implements ApprovedAction {

    static final String KIND = "role-grant";

    private final Users users;
    private final RoleGrants grants;
    private final Units units;
    private final Outbox outbox;
    private final Clock clock;

    GrantRole(Users users, RoleGrants grants, Units units, Outbox outbox, Clock clock) {
        this.users = users;
        this.grants = grants;
        this.units = units;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Right propose() {
        return Right.GRANT_ROLES;
    }

    @Override
    public Right approve() {
        return Right.APPROVE_GRANTS;
    }

    @Override
    public long revision(UUID objectId) {
        return grants.revisionOf(objectId);
    }

    @Override
    public void check(ApprovalRequest request) {
        check(request, users.lock(request.payload(NewGrant.class).subject()));
    }

    @Override
    public void carryOut(ApprovalRequest request, Caller approver) {
        var wish = request.payload(NewGrant.class);
        var before = users.lock(wish.subject());
        check(request, before);
        var now = clock.instant();
        var granted =
                new Granted(wish.reason(), request.proposer().subject(), approver.subject(), now);
        var grant = new RoleGrant(request.id(), wish.subject(), wish.seat(), granted, null);
        var after = before.granted(grant);
        users.save(after);
        grants.add(after, grant);
        outbox.append(AccessEvents.granted(after, now));
    }

    private void check(ApprovalRequest request, User user) {
        var seat = request.payload(NewGrant.class).seat();
        OwnAccess.check(user.subject(), request.proposer().subject());
        checkUnit(seat);
        if (user.holds(seat)) {
            throw new RoleHeld(user.subject(), seat);
        }
        if (user.grants().size() >= User.MOST_GRANTS) {
            throw new Conflict(
                    "too-many-roles",
                    "%s holds %d roles, which is the most"
                            .formatted(user.subject(), User.MOST_GRANTS));
        }
    }

    private void checkUnit(Seat seat) {
        if (seat.unitId() == null) {
            return;
        }
        if (seat.role() == Role.OPERATOR) {
            throw InvalidRequest.at(
                    "/unitId", "an operator is one for the whole organisation", seat.unitId());
        }
        var unit = units.all().get(seat.unitId());
        if (unit == null) {
            throw InvalidRequest.at("/unitId", "names no unit", seat.unitId());
        }
        if (unit.closedOn() != null) {
            throw InvalidRequest.of(
                    Fault.at("/unitId", "%s is closed".formatted(unit.name()), seat.unitId()));
        }
    }
}
