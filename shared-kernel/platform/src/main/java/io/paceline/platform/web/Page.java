package io.paceline.platform.web;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a list.
///
/// @param nextCursor given as `cursor` to get the next page; absent on the last one
/// @param asOf the time up to which events are applied; absent for data that the service owns
public record Page<T>(List<T> items, @Nullable String nextCursor, @Nullable Instant asOf) {

    public Page {
        items = List.copyOf(items);
    }

    /// A list that is always given whole.
    public static <T> Page<T> of(List<T> items) {
        return new Page<>(items, null, null);
    }

    /// Cuts rows that were read with [PageRequest#fetchSize()] (one more than a page).
    ///
    /// @param position the values by which the list is sorted, of one item, ending with its id
    public static <T> Page<T> of(List<T> rows, PageRequest request, Function<T, List<?>> position) {
        if (rows.size() <= request.limit()) {
            return of(rows);
        }
        var items = rows.subList(0, request.limit());
        return new Page<>(items, request.cursorAfter(position.apply(items.getLast())).text(), null);
    }

    public Page<T> asOf(@Nullable Instant appliedUpTo) {
        return new Page<>(items, nextCursor, appliedUpTo);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), nextCursor, asOf);
    }
}
