package io.paceline.platform.audit;

import io.paceline.platform.audit.Entry.Source;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Keeps whoever is refused all the time from filling the disk, and hides nothing: in each span of
/// time the first refusals alike are written one by one, the others are counted and told of in one
/// entry at its end.
final class RefusalLimit {

    /// Of one caller, request and code.
    static final int ALIKE = 10;

    /// Of all callers.
    static final int ALL = 600;

    /// Counts kept apart; the refusals of further callers are counted together by their code.
    static final int KINDS = 200;

    private record Kind(@Nullable String actor, @Nullable String request, @Nullable String code) {

        static Kind of(Entry refusal) {
            var source = refusal.source();
            var subject = source.actor().subject();
            return new Kind(
                    subject == null ? source.origin().address() : subject,
                    source.origin().request(),
                    refusal.verdict().code());
        }

        Kind ofAnybody() {
            return new Kind(null, null, code);
        }
    }

    private final Map<Kind, Integer> written = new HashMap<>();
    private final Map<Kind, CountedRefusals> counted = new LinkedHashMap<>();
    private int all;

    /// Whether this one is to be written by itself. If not it is counted.
    synchronized boolean admits(Entry refusal) {
        var kind = Kind.of(refusal);
        if (all < ALL && written.getOrDefault(kind, 0) < ALIKE) {
            all++;
            written.merge(kind, 1, Integer::sum);
            return true;
        }
        if (counted.containsKey(kind) || counted.size() < KINDS) {
            counted.computeIfAbsent(kind, _ -> new CountedRefusals(refusal)).add(refusal);
        } else {
            counted.computeIfAbsent(kind.ofAnybody(), _ -> new CountedRefusals(anybodys(refusal)))
                    .add(refusal);
        }
        return false;
    }

    /// Ends the span: what was counted, and a new beginning.
    synchronized List<Entry> next() {
        var entries = counted.values().stream().map(CountedRefusals::entry).toList();
        written.clear();
        counted.clear();
        all = 0;
        return entries;
    }

    private static Entry anybodys(Entry refusal) {
        return new Entry(
                refusal.id(),
                refusal.at(),
                new Source(Actor.UNKNOWN, Origin.INSIDE),
                new Deed("(several requests)", AuditedObject.NONE, null, null),
                refusal.verdict());
    }
}
