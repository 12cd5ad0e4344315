package io.paceline.simulation;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Rows by their key, written in the transaction that is open and undone with it.
public final class Table<K, V> {

    private final Database database;
    private final Map<K, V> rows = new LinkedHashMap<>();

    public Table(Database database) {
        this.database = database;
    }

    public Optional<V> find(K key) {
        database.touch();
        return Optional.ofNullable(rows.get(key));
    }

    /// All rows, in the order in which they came.
    public Collection<V> rows() {
        database.touch();
        return Collections.unmodifiableCollection(rows.values());
    }

    /// Adds the row unless there is one with its key, and says whether it did.
    public boolean insert(K key, V row) {
        database.touch();
        if (rows.containsKey(key)) {
            return false;
        }
        set(key, row);
        return true;
    }

    /// Adds the row or replaces the one with its key.
    public void put(K key, V row) {
        database.touch();
        set(key, row);
    }

    public void delete(K key) {
        database.touch();
        set(key, null);
    }

    private void set(K key, @Nullable V row) {
        var old = swap(key, row);
        database.undoBy(() -> {
            var _ = swap(key, old);
        });
    }

    private @Nullable V swap(K key, @Nullable V row) {
        return row == null ? rows.remove(key) : rows.put(key, row);
    }
}
