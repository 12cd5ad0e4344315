package io.paceline.team.access;

import io.paceline.platform.audit.AuditTrail;
import io.paceline.platform.audit.AuditedObject;
import io.paceline.platform.event.Outbox;
import io.paceline.platform.web.Conflict;
import io.paceline.team.access.RoleGrant.Revoked;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes a role away, at once: that takes one person only, since waiting for a second one would
/// leave the role with whom it should no longer be.
@Service
class RevokeRole {

    private final Users users;
    private final RoleGrants grants;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    RevokeRole(Users users, RoleGrants grants, Outbox outbox, AuditTrail audit, Clock clock) {
        this.users = users;
        this.grants = grants;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    RoleGrant revoke(UUID id, String by, String reason) {
        var user = users.lock(grants.get(id).subject());
        var grant = grants.get(id);
        OwnAccess.check(user.subject(), by);
        if (grant.revoked() != null) {
            throw new Conflict("role-revoked", "The role was revoked already");
        }
        var now = clock.instant();
        var after = user.revoked(grant);
        users.save(after);
        grants.revoke(id, new Revoked(by, now, reason));
        outbox.append(AccessEvents.revoked(after, now));
        var revoked = grants.get(id);
        audit.record("role-grant.revoked", AuditedObject.of("role-grant", id), grant, revoked);
        return revoked;
    }
}
