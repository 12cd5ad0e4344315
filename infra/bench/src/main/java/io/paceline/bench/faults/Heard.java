package io.paceline.bench.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// What one public topic has told, from its beginning.
final class Heard {

    private final Map<String, SortedMap<Long, String>> revisions = new HashMap<>();
    private final Map<String, BigDecimal> amounts = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final boolean beginsWithDrafts;
    private int repeats;
    private int doubled;

    Heard(String topic) {
        beginsWithDrafts = topic.equals("paceline.goal.v1") || topic.equals("paceline.plan.v1");
    }

    /// One event; those that the bench itself put there as filling or poison do not count.
    ///
    /// @return whether it is new
    synchronized boolean add(ConsumerRecord<String, String> event, Content content) {
        var id = header(event, "ce_id");
        var known = revisions.computeIfAbsent(event.key(), _ -> new TreeMap<>());
        var earlier = known.putIfAbsent(content.revision(), id);
        if (earlier != null) {
            if (earlier.equals(id)) {
                repeats++;
            } else {
                doubled++;
            }
            return false;
        }
        content.payee().ifPresent(payee -> amounts.merge(payee, content.amount(), BigDecimal::add));
        if (content.revision() == 1 && isOurs(content.name()) && !names.add(content.name())) {
            doubled++;
        }
        return true;
    }

    /// Revisions that are missing between the first and the newest of their aggregate.
    synchronized long missing() {
        return revisions.values().stream()
                .mapToLong(known -> known.lastKey() - beginning(known) + 1 - known.size())
                .sum();
    }

    /// Drafts of goals and plans are not told of, so that their first event has a later revision.
    private long beginning(SortedMap<Long, String> known) {
        return beginsWithDrafts ? known.firstKey() : Math.min(1, known.firstKey());
    }

    synchronized long newest(String key) {
        var known = revisions.get(key);
        return known == null ? 0 : known.lastKey();
    }

    /// How many deals of the bench's clients have been heard of.
    synchronized long ours() {
        return names.size();
    }

    synchronized BigDecimal amount(String payee) {
        return amounts.getOrDefault(payee, BigDecimal.ZERO);
    }

    /// The same event more than once, which the relay may do after it was killed.
    synchronized int repeats() {
        return repeats;
    }

    /// Different events for the same revision, or two aggregates from one command.
    synchronized int doubled() {
        return doubled;
    }

    private static boolean isOurs(String name) {
        return name.startsWith(Clients.NAME);
    }

    static String header(ConsumerRecord<String, String> event, String name) {
        var header = event.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
    }
}
