package io.paceline.platform.audit;

import io.paceline.platform.event.EventJson;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/// Many refusals alike as one entry.
final class CountedRefusals {

    /// Whoever tries more objects than this is told of by their number.
    static final int OBJECTS_NAMED = 100;

    private record Summary(Instant from, Instant to, Set<String> objects) {}

    private final Entry first;
    private final Set<String> objects = new TreeSet<>();
    private Instant last;
    private int times;

    CountedRefusals(Entry first) {
        this.first = first;
        this.last = first.at();
    }

    void add(Entry refusal) {
        times++;
        last = refusal.at();
        var object = refusal.deed().object().id();
        if (object != null && objects.size() < OBJECTS_NAMED) {
            objects.add(object);
        }
    }

    Entry entry() {
        var deed = first.deed();
        var type = new AuditedObject(deed.object().type(), null, null);
        var summary = EventJson.MAPPER.writeValueAsString(new Summary(first.at(), last, objects));
        return Entry.of(
                last,
                first.source(),
                new Deed(deed.action(), type, null, summary),
                first.verdict().times(times));
    }
}
