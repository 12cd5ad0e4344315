package io.paceline.gateway.issuer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the issuer gives for a code or a refresh token.
///
/// @param refreshToken absent when the one before stays good, or there is none
/// @param idToken absent when the one before stays the newest
public record IssuedTokens(
        String accessToken,
        Instant accessExpiresAt,
        @Nullable String refreshToken,
        @Nullable String idToken) {

    /// Tokens stay out of logs.
    @Override
    public String toString() {
        return "tokens until " + accessExpiresAt;
    }
}
