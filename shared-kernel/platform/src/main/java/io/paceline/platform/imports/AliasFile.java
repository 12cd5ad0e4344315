package io.paceline.platform.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.paceline.platform.imports.ImportOptions.Alias;
import io.paceline.platform.web.InvalidRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// The part `aliases`: a CSV file with the columns `field,from,to`.
final class AliasFile {

    static final int MOST_ALIASES = 10_000;
    private static final List<String> HEADER = List.of("field", "from", "to");

    private AliasFile() {}

    static List<Alias> read(String text) {
        if (text.indexOf('\0') >= 0) {
            throw invalid(", and may not hold U+0000");
        }
        var plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (var rows = CsvReader.builder().ofCsvRecord(plain)) {
            var all = rows.stream().limit(MOST_ALIASES + 2L).toList();
            if (all.isEmpty()
                    || all.size() > MOST_ALIASES + 1
                    || !all.getFirst().getFields().stream()
                            .map(String::strip)
                            .toList()
                            .equals(HEADER)) {
                throw invalid("");
            }
            return all.stream().skip(1).map(AliasFile::alias).toList();
        } catch (CsvParseException malformed) {
            throw invalid(": " + malformed.getMessage());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Alias alias(CsvRecord row) {
        return new Alias(row.getField(0).strip(), row.getField(1).strip(), row.getField(2).strip());
    }

    private static InvalidRequest invalid(String reason) {
        return InvalidRequest.at(
                "/aliases",
                "must be a CSV file with the header field,from,to and at most %d rows%s"
                        .formatted(MOST_ALIASES, reason),
                "");
    }
}
