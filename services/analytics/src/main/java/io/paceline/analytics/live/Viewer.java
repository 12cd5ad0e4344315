package io.paceline.analytics.live;

import io.paceline.platform.access.Caller;
import io.paceline.platform.access.Reach;
import io.paceline.platform.access.Right;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/// Who watches a stream, and what they may see. A stream outlives its request, so both are looked
/// up again and again, before anything more is told; the stream ends with the token, with the
/// right, or when nobody can say any longer who the viewer is. Used by the stream's own thread
/// alone.
final class Viewer {

    private static final Logger LOG = LoggerFactory.getLogger(Viewer.class);
    private static final Duration AGAIN_AFTER_FAILURE = Duration.ofSeconds(1);

    private final Viewers viewers;
    private final Map<Right, Reach> reaches = new EnumMap<>(Right.class);
    private Caller caller;
    private Instant trustedUntil;
    private Instant nextLook;
    private boolean gone;

    Viewer(Caller caller, Viewers viewers) {
        this.viewers = viewers;
        this.caller = caller;
        var now = viewers.now();
        this.trustedUntil = now.plus(viewers.recheck().multipliedBy(2));
        this.nextLook = now.plus(viewers.recheck());
    }

    /// The user whose streams are counted together.
    String user() {
        return caller.subject();
    }

    boolean sees(LiveMessage message) {
        var seen = message.seen();
        return mayStay() && (seen == null || seen.within(reach(seen.right())));
    }

    boolean mayStay() {
        var now = viewers.now();
        if (!gone && !now.isBefore(nextLook)) {
            lookAgain(now);
        }
        gone |= !now.isBefore(caller.expiresAt()) || !now.isBefore(trustedUntil);
        return !gone;
    }

    /// How long the viewer may be left alone.
    Duration untilNextLook() {
        var end = nextLook.isBefore(caller.expiresAt()) ? nextLook : caller.expiresAt();
        return Duration.between(viewers.now(), end);
    }

    private Reach reach(Right right) {
        return reaches.computeIfAbsent(right, it -> viewers.reach(caller, it));
    }

    private void lookAgain(Instant now) {
        try {
            viewers.again(caller).ifPresentOrElse(known -> know(known, now), () -> gone = true);
        } catch (DataAccessException failure) {
            LOG.warn("Cannot look up who watches a live stream: {}", failure.getMessage());
            nextLook = now.plus(AGAIN_AFTER_FAILURE);
        }
    }

    private void know(Caller known, Instant now) {
        caller = known;
        reaches.clear();
        nextLook = now.plus(viewers.recheck());
        trustedUntil = now.plus(viewers.recheck().multipliedBy(2));
    }
}
