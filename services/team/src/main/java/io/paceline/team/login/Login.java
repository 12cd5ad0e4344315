package io.paceline.team.login;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that happened at a door of the platform.
///
/// @param who what was known of whom
/// @param reason of a failure
record Login(UUID id, Instant at, Kind kind, Who who, @Nullable String reason) {

    enum Kind {
        LOGIN("user.logged-in"),
        LOGOUT("user.logged-out"),
        FAILURE("user.login-failed"),
        SESSION_END("user.session-ended");

        private final String action;

        Kind(String action) {
            this.action = action;
        }

        /// The name in the audit.
        String action() {
            return action;
        }
    }

    /// As far as it was known.
    ///
    /// @param client the application at which it happened
    /// @param address from where on the network
    record Who(
            @Nullable String subject,
            @Nullable String name,
            @Nullable String client,
            @Nullable String address) {}
}
