package io.paceline.platform.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// One row of a file with its cells read into their types.
public final class ImportRow {

    private final Layout layout;
    private final int line;
    private final List<String> source;
    private final @Nullable Object[] values;
    private final List<RowFault> faults = new ArrayList<>(0);

    ImportRow(Layout layout, int line, List<String> source) {
        this.layout = layout;
        this.line = line;
        this.source = source;
        this.values = new @Nullable Object[layout.fields()];
    }

    /// The line of the file on which the row starts; the header is line 1.
    public int line() {
        return line;
    }

    /// The value of a mandatory field.
    public <T> T get(ImportField<T> field) {
        var value = find(field);
        if (value == null) {
            throw new NoSuchElementException("Line %d has no %s".formatted(line, field.name()));
        }
        return value;
    }

    /// The value of a field, or null where its cell is empty or its column is not there.
    @SuppressWarnings("unchecked") // The cell was read by this field's type.
    public <T> @Nullable T find(ImportField<T> field) {
        return (T) values[layout.index(field)];
    }

    /// Says that the row cannot be imported.
    ///
    /// @param message what is wrong, and what would be right
    public void fault(ImportField<?> field, String message) {
        fault(field, message, null);
    }

    /// As above, with the value that was probably meant; see [Nearest].
    public void fault(ImportField<?> field, String message, @Nullable String suggestion) {
        faults.add(
                new RowFault(
                        line,
                        layout.header(field),
                        layout.text(field, source),
                        message,
                        suggestion));
    }

    void faultInRow(String message) {
        faults.add(new RowFault(line, "", null, message, null));
    }

    @Nullable Object value(int index) {
        return values[index];
    }

    boolean faulty() {
        return !faults.isEmpty();
    }

    List<RowFault> faults() {
        return faults;
    }

    /// The cells as they stood in the file, as many as there are headers.
    List<String> source() {
        var cells = new ArrayList<>(source);
        while (cells.size() < layout.headers().size()) {
            cells.add("");
        }
        return cells;
    }

    void put(int index, @Nullable Object value) {
        values[index] = value;
    }
}
