package io.paceline.issuer.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A login that failed here.
///
/// @param subject who it was said to be; absent when there is no such user, since a password is
///   easily typed into the wrong field
public record FailedLogin(
        UUID id, Instant at, @Nullable String subject, String address, String reason) {

    public FailedLogin {
        address = cut(address, 64);
        reason = cut(reason, 100);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
