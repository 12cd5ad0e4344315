package io.paceline.platform.imports;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The readable rows of one file, in its order, and the caller's settings.
public final class ImportRows implements Iterable<ImportRow> {

    private final List<ImportRow> rows;
    private final Map<String, String> settings;

    ImportRows(List<ImportRow> rows, Map<String, String> settings) {
        this.rows = List.copyOf(rows);
        this.settings = Map.copyOf(settings);
    }

    @Override
    public Iterator<ImportRow> iterator() {
        return rows.iterator();
    }

    public Stream<ImportRow> stream() {
        return rows.stream();
    }

    public int size() {
        return rows.size();
    }

    /// An entry of `options` that [ImportKind#settings] allows.
    public Optional<String> setting(String name) {
        return Optional.ofNullable(settings.get(name));
    }

    /// The rows without a fault so far.
    public Stream<ImportRow> valid() {
        return rows.stream().filter(row -> !row.faulty());
    }

    /// Makes it a fault that a filled cell breaks a rule.
    public <T> void check(ImportField<T> field, Predicate<T> rule, String message) {
        for (var row : rows) {
            var value = row.find(field);
            if (value != null && !rule.test(value)) {
                row.fault(field, message);
            }
        }
    }

    /// Makes it a fault that a value stands in two rows; for the field by which rows are known.
    public void refuseRepeated(ImportField<?> field) {
        var lines = new HashMap<Object, Integer>();
        for (var row : rows) {
            var value = row.find(field);
            var earlier = value == null ? null : lines.putIfAbsent(value, row.line());
            if (earlier != null) {
                row.fault(field, "stands in line %d already".formatted(earlier));
            }
        }
    }
}
