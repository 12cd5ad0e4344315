package io.paceline.bench.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.stream.Stream;

/// All that the API told the clients, and nothing else.
final class Told {

    private final Map<String, ToldDeal> deals = new ConcurrentHashMap<>();
    private final Map<String, ToldDeal> repaired = new ConcurrentHashMap<>();
    private final Map<String, Long> waitingSince = new ConcurrentHashMap<>();
    private final Set<String> paid = ConcurrentHashMap.newKeySet();
    private final Collection<String> contradictions = new ConcurrentLinkedQueue<>();
    private final LongAccumulator newestPaid = new LongAccumulator(Math::max, Long.MIN_VALUE / 2);
    private final AtomicInteger commands = new AtomicInteger();

    void answer(JsonNode body) {
        var deal = ToldDeal.of(body);
        deals.merge(deal.id(), deal, (a, b) -> a.revision() > b.revision() ? a : b);
        commands.incrementAndGet();
    }

    /// Counts as well, though only as a dead letter that was repaired and replayed: its topic holds
    /// something else.
    void repaired(ToldDeal deal) {
        repaired.put(deal.id(), deal);
    }

    /// From now on the deal's commission is expected, unless it has come before the answer.
    void won(String deal) {
        waitingSince.put(deal, System.nanoTime());
        if (paid.contains(deal)) {
            arrived(deal);
        }
    }

    /// A line for the deal was heard of.
    void paid(String deal) {
        paid.add(deal);
        arrived(deal);
    }

    /// One that is won and cancelled at once may never be paid.
    void needNotBePaid(String deal) {
        waitingSince.remove(deal);
    }

    private void arrived(String deal) {
        var since = waitingSince.remove(deal);
        if (since != null) {
            newestPaid.accumulate(since);
        }
    }

    /// Whether a deal was paid that had been won after this moment of [System#nanoTime()].
    boolean hasPaidSince(long moment) {
        return newestPaid.get() - moment > 0;
    }

    /// How long the deal that waits longest has waited for its commission.
    double longestWaitS() {
        long now = System.nanoTime();
        return waitingSince.values().stream().mapToLong(since -> now - since).max().orElse(0) / 1e9;
    }

    int waiting() {
        return waitingSince.size();
    }

    void contradicts(String what) {
        contradictions.add(what);
    }

    Collection<ToldDeal> deals() {
        return deals.values();
    }

    /// Those of the clients and those that were repaired.
    Collection<ToldDeal> counted() {
        return Stream.concat(deals.values().stream(), repaired.values().stream()).toList();
    }

    int commands() {
        return commands.get();
    }

    List<String> contradictions() {
        return List.copyOf(contradictions);
    }
}
