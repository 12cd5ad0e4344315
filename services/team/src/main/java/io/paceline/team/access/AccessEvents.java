package io.paceline.team.access;

import io.paceline.contracts.EventType;
import io.paceline.platform.event.Change;
import io.paceline.platform.event.Publication;
import java.time.Instant;

/// Tells every service what a user may do from now on.
final class AccessEvents {

    private AccessEvents() {}

    static Publication granted(User user, Instant now) {
        return publication(EventType.ACCESS_GRANTED, user, now, Change.of("granted", "grants"));
    }

    static Publication revoked(User user, Instant now) {
        return publication(EventType.ACCESS_REVOKED, user, now, Change.of("revoked", "grants"));
    }

    static Publication suspended(User user, Instant now) {
        return publication(
                EventType.ACCESS_SUSPENDED, user, now, Change.of("suspended", "suspended"));
    }

    static Publication restored(User user, Instant now) {
        return publication(
                EventType.ACCESS_RESTORED, user, now, Change.of("restored", "suspended"));
    }

    private static Publication publication(EventType type, User user, Instant now, Change change) {
        return new Publication(type, user.id(), user.revision(), now, change, user.state());
    }
}
