package io.paceline.bench.load;

import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/// When something was first seen, as [System#nanoTime()] counts.
public final class Sightings {

    private final Map<String, Long> first = new ConcurrentHashMap<>();

    public void saw(String key, long atNanos) {
        first.putIfAbsent(key, atNanos);
    }

    public boolean has(String key) {
        return first.containsKey(key);
    }

    public OptionalLong of(String key) {
        var at = first.get(key);
        return at == null ? OptionalLong.empty() : OptionalLong.of(at);
    }

    public int count() {
        return first.size();
    }
}
