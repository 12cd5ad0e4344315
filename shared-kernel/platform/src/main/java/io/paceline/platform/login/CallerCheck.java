package io.paceline.platform.login;

import io.paceline.platform.access.Caller;
import java.time.Clock;
import java.util.Optional;

/// Who a caller is by now. An answer that goes on for long, as a live stream does, asks now and
/// then, since roles end and tokens do too.
public final class CallerCheck {

    private final Callers callers;
    private final Clock clock;

    CallerCheck(Callers callers, Clock clock) {
        this.callers = callers;
        this.clock = clock;
    }

    /// The caller of before with the roles of now; empty where the token has ended or access is
    /// suspended.
    public Optional<Caller> now(Caller before) {
        var now = clock.instant();
        return before.expiresAt().isAfter(now) ? callers.again(before, now) : Optional.empty();
    }
}
