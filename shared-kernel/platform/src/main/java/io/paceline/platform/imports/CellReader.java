package io.paceline.platform.imports;

import io.paceline.platform.web.json.CsvCells;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Reads the cells of one column. Columns repeat their values, so what was read is remembered.
final class CellReader {

    private static final int MOST_REMEMBERED = 20_000;
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,18}(\\.\\d{1,6})?");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");

    private final Function<String, Cell> reading;
    private final boolean dates;
    private final Map<String, String> aliases;
    private final boolean required;
    private final Map<String, Cell> remembered = new HashMap<>();

    CellReader(ImportField<?> field, DateReader dates, Map<String, String> aliases) {
        this.reading = reading(field.type(), dates);
        this.dates = field.type() instanceof CellType.Date;
        this.aliases = aliases;
        this.required = field.required();
    }

    Cell read(String text) {
        var known = remembered.get(text);
        if (known != null) {
            return known;
        }
        var cell = readNew(text);
        if (remembered.size() < MOST_REMEMBERED) {
            remembered.put(text, cell);
        }
        return cell;
    }

    /// A cell that is a day by its type needs no format; in a field of another type it is text.
    Cell readIsoDate(String iso) {
        return dates ? Cell.of(LocalDate.parse(iso)) : read(iso);
    }

    private Cell readNew(String text) {
        // Our own files put a ' before what a spreadsheet would run; text is never run here.
        var plain = CsvCells.plain(text.strip()).strip();
        var meant = aliases.getOrDefault(plain, plain);
        if (meant.isEmpty()) {
            return required ? Cell.fault("must be filled") : Cell.EMPTY;
        }
        return reading.apply(meant);
    }

    private static Function<String, Cell> reading(CellType<?> type, DateReader dates) {
        return switch (type) {
            case CellType.Text(var longest) -> text -> text(text, longest);
            case CellType.Date _ -> text -> date(text, dates);
            case CellType.Decimal _ -> CellReader::decimal;
            case CellType.Whole _ -> CellReader::whole;
            case CellType.Code<?>(var words) -> code(words.get());
            // Looked up for the whole column at once, later.
            case CellType.Reference<?> _ -> Cell::of;
        };
    }

    private static Cell text(String text, int longest) {
        return text.length() > longest
                ? Cell.fault("is longer than %d characters".formatted(longest))
                : Cell.of(text);
    }

    private static Cell date(String text, DateReader dates) {
        try {
            LocalDate date = dates.read(text);
            return Cell.of(date);
        } catch (DateTimeException _) {
            return Cell.fault("must be a date like " + dates.example());
        }
    }

    private static Cell decimal(String text) {
        return DECIMAL.matcher(text).matches()
                ? Cell.of(new BigDecimal(text))
                : Cell.fault(
                        "must be a decimal like 1234.50: no separators of thousands, no currency");
    }

    private static Cell whole(String text) {
        return WHOLE.matcher(text).matches()
                ? Cell.of(Long.valueOf(text))
                : Cell.fault("must be a whole number");
    }

    private static Function<String, Cell> code(Map<String, ?> words) {
        Map<String, Object> byPlain = new HashMap<>();
        words.forEach((word, value) -> byPlain.put(MapColumns.plain(word), value));
        return text -> {
            var value = byPlain.get(MapColumns.plain(text));
            return value != null
                    ? Cell.of(value)
                    : Cell.fault(
                            "must be one of " + String.join(", ", words.keySet()),
                            Nearest.to(text, words.keySet()).orElse(null));
        };
    }
}
