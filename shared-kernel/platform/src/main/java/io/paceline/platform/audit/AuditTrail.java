package io.paceline.platform.audit;

import io.paceline.platform.access.CurrentCaller;
import io.paceline.platform.audit.Entry.Source;
import io.paceline.platform.event.EventJson;
import io.paceline.platform.event.Publication;
import io.paceline.platform.event.Witness;
import java.time.Clock;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Records what is done, in the transaction that does it.
public final class AuditTrail implements Witness {

    private final AuditLog log;
    private final CurrentCaller callers;
    private final CurrentRequest requests;
    private final Clock clock;

    AuditTrail(AuditLog log, CurrentCaller callers, CurrentRequest requests, Clock clock) {
        this.log = log;
        this.callers = callers;
        this.requests = requests;
        this.clock = clock;
    }

    /// Tells of a change, or of a look at something secret, that no event tells of. Where nobody
    /// called, the service itself did it.
    ///
    /// @param action what was done, in dots and lower case: `channel.renamed`
    /// @param before the values before, written as JSON; absent where there were none
    /// @param after the values after
    public void record(
            String action, AuditedObject object, @Nullable Object before, @Nullable Object after) {
        log.add(
                Entry.of(
                        clock.instant(),
                        source(),
                        new Deed(action, object, json(before), json(after)),
                        Verdict.SUCCEEDED));
        requests.recorded();
    }

    /// Every event that is published on behalf of a caller is one entry.
    @Override
    public void published(Collection<Publication> publications) {
        if (callers.get().isEmpty() || publications.isEmpty()) {
            return;
        }
        var source = source();
        log.add(source, publications.stream().map(it -> entry(source, it)).toList());
        requests.recorded();
    }

    /// Goes on with the caller's work in another thread: what it changes is recorded as theirs.
    public Runnable carry(Runnable work) {
        var carried = requests.carry(work);
        return callers.get()
                .<Runnable>map(caller -> () -> callers.runAs(caller, carried))
                .orElse(carried);
    }

    private Entry entry(Source source, Publication event) {
        var object =
                new AuditedObject(
                        event.type().topic().aggregate(),
                        event.subject().toString(),
                        event.revision());
        return Entry.of(
                clock.instant(),
                source,
                new Deed(event.type().wireName(), object, null, json(event.state())),
                Verdict.because(Redaction.of(event.change().reason())));
    }

    private Source source() {
        return new Source(callers.get().map(Actor::of).orElse(Actor.SYSTEM), requests.origin());
    }

    private static @Nullable String json(@Nullable Object value) {
        return value == null ? null : Redaction.json(EventJson.MAPPER.writeValueAsString(value));
    }
}
