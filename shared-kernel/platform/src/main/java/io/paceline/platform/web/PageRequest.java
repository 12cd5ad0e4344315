package io.paceline.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The query parameters `limit` (1 to 200, by default 50), `cursor` and `sort` of a list, as an
/// argument of a controller method. `sort` is refused unless the argument carries [Sortable].
///
/// @param limit how many items the page holds at most
/// @param sort the property by which the list is sorted; the empty string without [Sortable]
/// @param descending whether the largest comes first (`sort=-amount`)
/// @param cursor the place after which the page starts; absent for the first page
public record PageRequest(int limit, String sort, boolean descending, @Nullable Cursor cursor) {

    public static final int LARGEST = 200;
    public static final int USUAL = 50;

    public PageRequest {
        if (limit < 1 || limit > LARGEST) {
            throw new IllegalArgumentException("limit must be 1 to %d".formatted(LARGEST));
        }
    }

    /// The first page in usual size, for tests and for calls from inside.
    public static PageRequest first() {
        return new PageRequest(USUAL, "", false, null);
    }

    /// One more than a page, so that the reader sees whether there is a next one.
    public int fetchSize() {
        return limit + 1;
    }

    /// `asc` or `desc`, for the SQL text.
    public String direction() {
        return descending ? "desc" : "asc";
    }

    /// `>` or `<`, for `where (amount, id) > (:amount, :id)`.
    public String after() {
        return descending ? "<" : ">";
    }

    Cursor cursorAfter(List<?> position) {
        return Cursor.of(order(), position);
    }

    String order() {
        return descending ? "-" + sort : sort;
    }
}
