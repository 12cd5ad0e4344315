package io.paceline.platform.access;

import java.util.Optional;

/// What a machine's token has to say for a right: `<service>:read`, `<service>:write`.
enum Scope {
    READ,
    WRITE,
    /// `audit:write`, by which a login service tells what happened at its door.
    AUDIT,
    /// Needs nothing but a valid token.
    ANY,
    /// A person's alone.
    NONE;

    Optional<String> of(String service) {
        return switch (this) {
            case READ -> Optional.of(service + ":read");
            case WRITE -> Optional.of(service + ":write");
            case AUDIT -> Optional.of("audit:write");
            case ANY, NONE -> Optional.empty();
        };
    }
}
