package io.paceline.gateway.login;

import io.paceline.gateway.audit.LoginEvent.Kind;
import io.paceline.gateway.audit.LoginEvents;
import io.paceline.gateway.caller.OpenStreams;
import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Finds sessions that ended without a word, notes their end, and cuts the streams of those that
/// ended at another gateway.
@Component
class SweepSessions {

    private final Logins logins;
    private final Sessions sessions;
    private final LoginEvents events;
    private final OpenStreams streams;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SweepSessions(
            Logins logins,
            Sessions sessions,
            LoginEvents events,
            OpenStreams streams,
            TransactionTemplate transaction,
            Clock clock) {
        this.logins = logins;
        this.sessions = sessions;
        this.events = events;
        this.streams = streams;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${paceline.gateway.login.swept-every}")
    void sweep() {
        transaction.executeWithoutResult(_ ->
                logins.removeOver(clock.instant())
                        .forEach(over ->
                                events.add(sessions.event(over, Kind.SESSION_END, "not used"))));
    }

    @Scheduled(fixedDelayString = "${paceline.gateway.callers.streams.checked-every}")
    void cutStreams() {
        var open = streams.logins();
        if (!open.isEmpty()) {
            logins.missing(open).forEach(streams::cut);
        }
    }
}
