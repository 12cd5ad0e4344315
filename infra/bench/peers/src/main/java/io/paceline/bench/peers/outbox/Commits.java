package io.paceline.bench.peers.outbox;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// When each event was committed, as [System#nanoTime()] counts.
final class Commits {

    private final Map<UUID, Long> times = new ConcurrentHashMap<>();

    void note(List<Event> events) {
        long now = System.nanoTime();
        events.forEach(event -> times.put(event.id(), now));
    }

    Map<UUID, Long> times() {
        return Map.copyOf(times);
    }

    int count() {
        return times.size();
    }
}
