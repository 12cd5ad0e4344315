package io.paceline.gateway.login;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/// Someone who logged in, as the session remembers them. The tokens are kept elsewhere.
///
/// @param endsAt when the session ends however busy it is
public record Login(UUID id, String subject, String name, Instant startedAt, Instant endsAt)
        implements Serializable {

    boolean isOver(Instant now) {
        return !now.isBefore(endsAt);
    }
}
