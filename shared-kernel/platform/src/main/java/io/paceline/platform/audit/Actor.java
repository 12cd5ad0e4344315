package io.paceline.platform.audit;

import io.paceline.platform.access.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who did it.
///
/// @param subject the issuer's name for the caller
/// @param client the application by which the caller came
record Actor(
        Kind kind,
        @Nullable String subject,
        @Nullable String name,
        @Nullable String client,
        @Nullable UUID memberId) {

    /// The service itself, for example a job at the end of a period.
    static final Actor SYSTEM = new Actor(Kind.SYSTEM, null, null, null, null);

    /// Nobody whom we could believe.
    static final Actor UNKNOWN = new Actor(Kind.UNKNOWN, null, null, null, null);

    private static final int LONGEST = 200;

    enum Kind {
        PERSON,
        MACHINE,
        SYSTEM,
        UNKNOWN
    }

    static Actor of(Caller caller) {
        return new Actor(
                caller.isMachine() ? Kind.MACHINE : Kind.PERSON,
                bounded(caller.subject()),
                bounded(Redaction.of(caller.name())),
                bounded(caller.client()),
                caller.memberId());
    }

    /// Somebody whose token was believed, but who is locked out.
    static Actor named(String subject) {
        return new Actor(Kind.UNKNOWN, bounded(subject), null, null, null);
    }

    private static String bounded(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
