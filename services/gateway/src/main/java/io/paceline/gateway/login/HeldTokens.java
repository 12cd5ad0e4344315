package io.paceline.gateway.login;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The tokens of one login.
///
/// @param refreshToken absent when the issuer gives none: then the login ends with its access token
record HeldTokens(
        String accessToken,
        Instant accessExpiresAt,
        @Nullable String refreshToken,
        String idToken) {

    boolean isGoodUntil(Instant time) {
        return accessExpiresAt.isAfter(time);
    }

    /// Tokens stay out of logs.
    @Override
    public String toString() {
        return "tokens until " + accessExpiresAt;
    }
}
