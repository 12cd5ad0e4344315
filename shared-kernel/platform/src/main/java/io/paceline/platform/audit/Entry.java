package io.paceline.platform.audit;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// One line of the log.
record Entry(UUID id, Instant at, Source source, Deed deed, Verdict verdict) {

    /// Who, and from where.
    record Source(Actor actor, Origin origin) {}

    Entry {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    static Entry of(Instant at, Source source, Deed deed, Verdict verdict) {
        return new Entry(UuidCreator.getTimeOrderedEpoch(), at, source, deed, verdict);
    }
}
