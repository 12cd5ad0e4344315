package io.paceline.platform.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/// Reads all rows of a file into typed rows, each with what is wrong with its cells.
final class ReadRows {

    private static final int REPORT_EVERY_ROWS = 5_000;

    private final List<ImportField<?>> fields;
    private final Layout layout;
    private final boolean mayEndEarly;
    private final List<CellReader> readers;
    private final List<ImportRow> rows = new ArrayList<>();

    private ReadRows(
            List<ImportField<?>> fields,
            Layout layout,
            ImportOptions options,
            boolean mayEndEarly) {
        this.fields = fields;
        this.layout = layout;
        this.mayEndEarly = mayEndEarly;
        var dates = new DateReader(options.dateFormat());
        this.readers =
                fields.stream()
                        .map(field -> new CellReader(field, dates, aliases(field, options)))
                        .toList();
    }

    /// Reads the file once more, now for its values.
    ///
    /// @param progress told how many rows are read
    static List<ImportRow> of(ImportFile file, PreparedImport<?> prepared, IntConsumer progress)
            throws IOException {
        var reading =
                new ReadRows(
                        prepared.fields(),
                        prepared.layout(),
                        prepared.options(),
                        file.leavesOutEmptyCells());
        file.eachRow(row -> {
            reading.add(row);
            if (reading.rows.size() % REPORT_EVERY_ROWS == 0) {
                progress.accept(reading.rows.size());
            }
        });
        reading.lookUpReferences();
        return reading.rows;
    }

    private void add(FileRow source) {
        var row = new ImportRow(layout, source.line(), source.cells());
        rows.add(row);
        int given = source.cells().size();
        int expected = layout.headers().size();
        if (given > expected || (given < expected && !mayEndEarly)) {
            row.faultInRow("has %d cells, but the header has %d".formatted(given, expected));
            return;
        }
        for (int index = 0; index < readers.size(); index++) {
            int column = layout.column(index);
            if (column != Layout.ABSENT) {
                put(row, index, read(readers.get(index), source, column));
            }
        }
    }

    private static Cell read(CellReader reader, FileRow source, int column) {
        var text = column < source.cells().size() ? source.cells().get(column) : "";
        return source.dates().contains(column) ? reader.readIsoDate(text) : reader.read(text);
    }

    private void put(ImportRow row, int index, Cell cell) {
        row.put(index, cell.value());
        if (cell.problem() != null) {
            row.fault(fields.get(index), cell.problem(), cell.suggestion());
        }
    }

    private void lookUpReferences() {
        for (int index = 0; index < fields.size(); index++) {
            if (fields.get(index).type() instanceof CellType.Reference<?> reference) {
                lookUp(index, reference.names());
            }
        }
    }

    private void lookUp(int index, Names<?> names) {
        var given = new HashSet<String>();
        for (var row : rows) {
            if (row.value(index) instanceof String name) {
                given.add(name);
            }
        }
        if (given.isEmpty()) {
            return;
        }
        var cells = cells(given, names);
        for (var row : rows) {
            if (row.value(index) instanceof String name) {
                put(row, index, cells.getOrDefault(name, Cell.EMPTY));
            }
        }
    }

    private static Map<String, Cell> cells(Set<String> given, Names<?> names) {
        Map<String, Cell> cells = new HashMap<>();
        names.find(given).forEach((name, value) -> cells.put(name, Cell.of(value)));
        given.removeAll(cells.keySet());
        var known = given.isEmpty() ? List.<String>of() : names.all();
        for (var name : given) {
            cells.put(name, Cell.fault("is not known", Nearest.to(name, known).orElse(null)));
        }
        return cells;
    }

    private static Map<String, String> aliases(ImportField<?> field, ImportOptions options) {
        Map<String, String> aliases = new HashMap<>();
        for (var alias : options.mapping().aliases()) {
            if (alias.field().equals(field.name())) {
                aliases.put(alias.from(), alias.to());
            }
        }
        return aliases;
    }
}
