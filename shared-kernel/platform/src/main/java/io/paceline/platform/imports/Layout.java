package io.paceline.platform.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which column of a file holds which field.
final class Layout {

    static final int ABSENT = -1;

    private final List<String> headers;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final int[] columns;

    /// Takes the columns as found.
    ///
    /// @param columns per field its column in the file, or [#ABSENT]
    Layout(List<ImportField<?>> fields, List<String> headers, int[] columns) {
        this.headers = List.copyOf(headers);
        this.columns = columns.clone();
        for (var field : fields) {
            indexes.put(field.name(), indexes.size());
        }
    }

    List<String> headers() {
        return headers;
    }

    int fields() {
        return columns.length;
    }

    int index(ImportField<?> field) {
        var index = indexes.get(field.name());
        if (index == null) {
            throw new IllegalArgumentException("The import has no field " + field.name());
        }
        return index;
    }

    int column(int index) {
        return columns[index];
    }

    String header(ImportField<?> field) {
        int column = columns[index(field)];
        return column == ABSENT ? field.name() : headers.get(column);
    }

    @Nullable String text(ImportField<?> field, List<String> source) {
        int column = columns[index(field)];
        return column == ABSENT || column >= source.size() ? null : source.get(column);
    }
}
