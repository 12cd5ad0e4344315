package io.paceline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/// When the live stream showed what: the first ledger line of each deal, and for each goal how many
/// deals it counted at what time.
final class Sightings {

    private final Map<String, Long> commissions = new ConcurrentHashMap<>();
    private final Map<String, ConcurrentSkipListMap<Integer, Long>> deals =
            new ConcurrentHashMap<>();

    /// Reads the stream in a thread of its own until the program ends.
    void watch(Gateway gateway) {
        var lines = gateway.stream();
        Thread.ofVirtual().name("stream").start(() -> read(lines.iterator()));
    }

    private void read(java.util.Iterator<String> lines) {
        var event = "";
        while (lines.hasNext()) {
            var line = lines.next();
            if (line.startsWith("event:")) {
                event = line.substring("event:".length()).trim();
            } else if (line.startsWith("data:")) {
                note(event, Gateway.read(line.substring("data:".length())), System.nanoTime());
            }
        }
    }

    private void note(String event, JsonNode data, long at) {
        if (event.equals("commission") && data.hasNonNull("dealId")) {
            commissions.putIfAbsent(data.path("dealId").asText(), at);
        } else if (event.equals("attainment")) {
            deals.computeIfAbsent(data.path("goalId").asText(), _ -> new ConcurrentSkipListMap<>())
                    .putIfAbsent(data.path("deals").asInt(), at);
        }
    }

    @Nullable Long commissionOf(String dealId) {
        return commissions.get(dealId);
    }

    /// When the goal first counted so many deals or more.
    @Nullable Long counted(String goalId, int count) {
        var seen = deals.get(goalId);
        if (seen == null) {
            return null;
        }
        return seen.tailMap(count, true).values().stream().min(Long::compare).orElse(null);
    }
}
