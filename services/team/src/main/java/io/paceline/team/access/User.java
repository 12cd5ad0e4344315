package io.paceline.team.access;

import io.paceline.contracts.access.AccessState;
import io.paceline.platform.web.Conflict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who can log in, a person or a machine.
///
/// @param subject the issuer's stable name
/// @param suspension while it is there, every request is refused
/// @param grants those that are held
record User(
        UUID id,
        long revision,
        String subject,
        @Nullable Suspension suspension,
        Profile profile,
        List<RoleGrant> grants) {

    /// As many as the event of a user carries.
    static final int MOST_GRANTS = 100;

    /// Who ended the user's access, and why.
    record Suspension(String by, Instant at, String reason) {}

    /// What the last login told.
    record Profile(@Nullable String name, @Nullable Instant lastLoginAt) {}

    User {
        grants = List.copyOf(grants);
    }

    boolean holds(Seat seat) {
        return grants.stream().anyMatch(grant -> grant.seat().equals(seat));
    }

    User granted(RoleGrant grant) {
        var more = new ArrayList<>(grants);
        more.add(grant);
        return new User(id, revision + 1, subject, suspension, profile, more);
    }

    User revoked(RoleGrant grant) {
        var fewer = grants.stream().filter(held -> !held.id().equals(grant.id())).toList();
        return new User(id, revision + 1, subject, suspension, profile, fewer);
    }

    User suspended(Suspension by) {
        if (suspension != null) {
            throw new Conflict(
                    "already-suspended",
                    "The access of %s is suspended already".formatted(subject));
        }
        return new User(id, revision + 1, subject, by, profile, grants);
    }

    User restored() {
        requireSuspended();
        return new User(id, revision + 1, subject, null, profile, grants);
    }

    void requireSuspended() {
        if (suspension == null) {
            throw new Conflict(
                    "not-suspended", "The access of %s is not suspended".formatted(subject));
        }
    }

    AccessState state() {
        return new AccessState(
                id,
                subject,
                suspension != null,
                grants.stream()
                        .map(grant ->
                                new AccessState.Grant(
                                        grant.id(), grant.seat().role(), grant.seat().unitId()))
                        .toList());
    }
}
