package io.paceline.platform.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.function.Consumer;

/// A CSV file in UTF-8 whose structure was found sound: it has a header, can be parsed to its end
/// and is not too long.
///
/// @param rows how many there are under the header
record CsvFile(Path path, char delimiter, List<String> headers, int rows) {

    static final int MOST_ROWS = 200_000;
    static final int MOST_COLUMNS = 500;
    static final int LONGEST_CELL = 20_000;

    private static final String DELIMITERS = ",;\t|";

    static CsvFile open(Path path, MessageDigest digest) throws IOException {
        StrictText.check(path, digest);
        var structure = new Structure();
        var file = new CsvFile(path, delimiter(path), List.of(), 0);
        file.each(structure::add);
        if (structure.headers.isEmpty()) {
            throw InvalidFile.because(
                    "empty-file", "The file is empty; its first line must name columns");
        }
        if (structure.rows == 0) {
            throw InvalidFile.because("no-rows", "The file has a header and no rows");
        }
        return new CsvFile(path, file.delimiter, structure.headers, structure.rows);
    }

    /// The rows under the header, in order.
    void eachRow(Consumer<CsvRecord> action) throws IOException {
        var header = new boolean[] {true};
        each(row -> {
            if (!header[0]) {
                action.accept(row);
            }
            header[0] = false;
        });
    }

    private void each(Consumer<CsvRecord> action) throws IOException {
        try (var reader = reader(path);
                var rows =
                        CsvReader.builder()
                                .fieldSeparator(delimiter)
                                .allowUnclosedQuote(false)
                                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                                .build(
                                        CsvRecordHandler.builder()
                                                .maxFields(MOST_COLUMNS)
                                                .maxFieldSize(LONGEST_CELL)
                                                .build(),
                                        reader)) {
            rows.forEach(action);
        } catch (CsvParseException malformed) {
            var cause = malformed.getCause();
            throw InvalidFile.because(
                    "malformed-csv",
                    "The file cannot be read as CSV: %s%s"
                            .formatted(
                                    malformed.getMessage(),
                                    cause == null ? "" : " " + cause.getMessage()));
        }
    }

    private static Reader reader(Path path) throws IOException {
        var bytes = Files.newInputStream(path);
        bytes.skipNBytes(StrictText.bomLength(path));
        return new BufferedReader(new InputStreamReader(bytes, UTF_8));
    }

    /// The candidate that stands most often in the first line, outside of quotes.
    private static char delimiter(Path path) throws IOException {
        var counts = new int[DELIMITERS.length()];
        var quoted = false;
        try (var reader = reader(path)) {
            for (int c = reader.read(); c >= 0 && (quoted || c != '\n'); c = reader.read()) {
                quoted ^= c == '"';
                int candidate = DELIMITERS.indexOf(c);
                if (!quoted && candidate >= 0) {
                    counts[candidate]++;
                }
            }
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return DELIMITERS.charAt(most);
    }

    private static final class Structure {

        private List<String> headers = List.of();
        private int rows = -1;

        void add(CsvRecord row) {
            if (++rows == 0) {
                headers = row.getFields().stream().map(String::strip).toList();
            }
            if (rows > MOST_ROWS) {
                throw InvalidFile.because(
                        "too-many-rows",
                        "The file has more than %d rows; split it".formatted(MOST_ROWS));
            }
        }
    }
}
