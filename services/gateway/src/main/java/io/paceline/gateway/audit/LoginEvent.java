package io.paceline.gateway.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something about logging in that the audit log shall know. No token and nothing typed is in it.
public record LoginEvent(
        UUID id,
        Instant at,
        Kind kind,
        @Nullable String subject,
        @Nullable String name,
        @Nullable String address,
        @Nullable String reason) {

    private static final int LONGEST = 200;
    private static final int LONGEST_ADDRESS = 64;

    public enum Kind {
        LOGIN,
        LOGOUT,
        FAILURE,
        SESSION_END
    }

    public LoginEvent {
        subject = cut(subject, LONGEST);
        name = cut(name, LONGEST);
        address = cut(address, LONGEST_ADDRESS);
        reason = cut(reason, LONGEST);
    }

    public static LoginEvent of(Kind kind, Instant at) {
        return new LoginEvent(UUID.randomUUID(), at, kind, null, null, null, null);
    }

    public LoginEvent by(String subject, String name) {
        return new LoginEvent(id, at, kind, subject, name, address, reason);
    }

    public LoginEvent from(String address) {
        return new LoginEvent(id, at, kind, subject, name, address, reason);
    }

    public LoginEvent because(@Nullable String reason) {
        return new LoginEvent(id, at, kind, subject, name, address, reason);
    }

    private static @Nullable String cut(@Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var kept = text.length() <= longest ? text : text.substring(0, longest);
        return kept.codePoints().anyMatch(Character::isISOControl)
                ? kept.replaceAll("\\p{Cntrl}", " ")
                : kept;
    }
}
