package io.paceline.incentive.sql;

import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Columns of a set of rows as arrays, to be given to `unnest(:column::type[])`.
public final class Columns {

    private Columns() {}

    public static UUID[] ids(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    public static <T> UUID[] ids(Collection<T> rows, Function<T, UUID> column) {
        return rows.stream().map(column).toArray(UUID[]::new);
    }

    /// Dates, instants, decimals and the like as texts that the statement casts.
    public static <T> @Nullable String[] texts(
            Collection<T> rows, Function<T, ? extends @Nullable Object> column) {
        var texts = new @Nullable String[rows.size()];
        int i = 0;
        for (var row : rows) {
            var value = column.apply(row);
            texts[i++] = value == null ? null : value.toString();
        }
        return texts;
    }
}
