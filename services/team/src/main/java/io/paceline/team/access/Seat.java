package io.paceline.team.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paceline.contracts.access.AccessState.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A role, for a unit and all below it or for the whole organisation.
record Seat(Role role, @Nullable UUID unitId) {

    private static final UUID NAMES = UUID.fromString("6d0a9f4e-3f0c-5b52-9a55-0c6f5c1d7a10");

    /// The one name of this seat for a user, so that the same is not proposed twice.
    UUID objectIdFor(String subject) {
        var name = "%s %s %s".formatted(role, unitId, subject);
        return UuidCreator.getNameBasedSha1(NAMES, name.getBytes(UTF_8));
    }
}
