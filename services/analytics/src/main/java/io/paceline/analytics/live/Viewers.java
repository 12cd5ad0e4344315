package io.paceline.analytics.live;

import io.paceline.platform.access.Caller;
import io.paceline.platform.access.Reach;
import io.paceline.platform.access.Right;
import io.paceline.platform.access.Rights;
import io.paceline.platform.login.CallerCheck;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Looks up what viewers may see by now.
@Component
class Viewers {

    private final CallerCheck check;
    private final Rights rights;
    private final LiveSettings settings;
    private final Clock clock;

    Viewers(CallerCheck check, Rights rights, LiveSettings settings, Clock clock) {
        this.check = check;
        this.rights = rights;
        this.settings = settings;
        this.clock = clock;
    }

    Viewer of(Caller caller) {
        return new Viewer(caller, this);
    }

    /// Empty when the caller is no longer to be told anything.
    Optional<Caller> again(Caller caller) {
        return check.now(caller).filter(now -> rights.has(now, Right.SEE_LIVE));
    }

    Reach reach(Caller caller, Right right) {
        return rights.reach(caller, right);
    }

    Instant now() {
        return clock.instant();
    }

    Duration recheck() {
        return settings.recheck();
    }
}
