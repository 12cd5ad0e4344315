package io.paceline.platform.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/// A column of a file: its name, what its cells hold, and the headers by which it is known.
///
/// @param name in camel case, as in `options.columns`; always accepted as a header
/// @param type reads a cell
/// @param required whether the column must be there and each cell filled
/// @param headers other accepted headers; case, spaces, `-` and `_` make no difference
/// @param description one sentence for the people who prepare the file
public record ImportField<T>(
        String name, CellType<T> type, boolean required, List<String> headers, String description) {

    public ImportField {
        headers = List.copyOf(headers);
    }

    /// Text of at most 200 characters, spaces around it cut off.
    public static ImportField<String> text(String name) {
        return text(name, 200);
    }

    public static ImportField<String> text(String name, int longest) {
        return of(name, new CellType.Text(longest));
    }

    /// A date, ISO or as `options.dateFormat` says.
    public static ImportField<LocalDate> date(String name) {
        return of(name, new CellType.Date());
    }

    /// An exact decimal with `.` as its point: at most 18 digits before it and 6 behind.
    public static ImportField<BigDecimal> decimal(String name) {
        return of(name, new CellType.Decimal());
    }

    /// A whole number of at most 18 digits.
    public static ImportField<Long> integer(String name) {
        return of(name, new CellType.Whole());
    }

    /// One of a few words; the cell's value is the word as listed here, whatever its case.
    public static ImportField<String> code(String name, String... words) {
        return code(name, () -> Arrays.asList(words));
    }

    /// One of a list that is read once per import.
    public static ImportField<String> code(String name, Supplier<Collection<String>> words) {
        return of(name, new CellType.Code<>(() -> CellType.Code.byWord(words.get())));
    }

    /// One of the constants of an enum.
    public static <E extends Enum<E>> ImportField<E> oneOf(String name, Class<E> constants) {
        return of(name, new CellType.Code<>(() -> CellType.Code.byName(constants)));
    }

    /// The name of something stored. Unknown names are faults with the nearest known one as the
    /// suggestion.
    public static <V> ImportField<V> reference(String name, Names<V> names) {
        return of(name, new CellType.Reference<>(names));
    }

    public ImportField<T> mandatory() {
        return new ImportField<>(name, type, true, headers, description);
    }

    public ImportField<T> headed(String... accepted) {
        return new ImportField<>(name, type, required, List.of(accepted), description);
    }

    public ImportField<T> describedAs(String text) {
        return new ImportField<>(name, type, required, headers, text);
    }

    private static <T> ImportField<T> of(String name, CellType<T> type) {
        return new ImportField<>(name, type, false, List.of(), "");
    }
}
