package io.paceline.bench.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// All that the API told the clients, and nothing else.
final class Told {

    private final Map<String, ToldDeal> deals = new ConcurrentHashMap<>();
    private final Map<String, Long> waitingSince = new ConcurrentHashMap<>();
    private final Set<String> paid = ConcurrentHashMap.newKeySet();
    private final Collection<String> contradictions = new ConcurrentLinkedQueue<>();
    private final AtomicInteger commands = new AtomicInteger();

    void answer(JsonNode body) {
        var deal = ToldDeal.of(body);
        deals.merge(deal.id(), deal, (a, b) -> a.revision() > b.revision() ? a : b);
        commands.incrementAndGet();
    }

    /// From now on the deal's commission is expected, unless it has come before the answer.
    void won(String deal) {
        waitingSince.put(deal, System.nanoTime());
        if (paid.contains(deal)) {
            waitingSince.remove(deal);
        }
    }

    /// A line for the deal was heard of, or none need come.
    void paid(String deal) {
        paid.add(deal);
        waitingSince.remove(deal);
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

    int commands() {
        return commands.get();
    }

    List<String> contradictions() {
        return List.copyOf(contradictions);
    }
}
