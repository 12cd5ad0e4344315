package io.paceline.team.roster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Things as they are stored and as the roster wants them.
final class Drafts<T> {

    private final Map<UUID, T> stored;
    private final Map<UUID, T> wanted = new LinkedHashMap<>();

    Drafts(Map<UUID, T> stored) {
        this.stored = Map.copyOf(stored);
    }

    void put(UUID id, T thing) {
        wanted.put(id, thing);
    }

    @Nullable T get(UUID id) {
        var draft = wanted.get(id);
        return draft != null ? draft : stored.get(id);
    }

    @Nullable T stored(UUID id) {
        return stored.get(id);
    }

    Collection<T> all() {
        var all = new LinkedHashMap<>(stored);
        all.putAll(wanted);
        return all.values();
    }

    List<Pair<T>> changes() {
        var changes = new ArrayList<Pair<T>>();
        wanted.forEach((id, now) -> {
            if (!now.equals(stored.get(id))) {
                changes.add(new Pair<>(stored.get(id), now));
            }
        });
        return changes;
    }

    int named() {
        return wanted.size();
    }

    /// @param before absent when it is new
    record Pair<T>(@Nullable T before, T now) {}
}
