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
import java.util.Set;
import java.util.function.Consumer;

/// A CSV file in UTF-8 whose structure was found sound: it has a header, can be parsed to its end
/// and is not too long.
///
/// @param rows how many there are under the header
record CsvFile(Path path, char delimiter, List<String> headers, int rows) implements ImportFile {

    private static final String DELIMITERS = ",;\t|";

    static CsvFile open(Path path, MessageDigest digest) throws IOException {
        StrictText.check(path, digest);
        var shape = new FileShape();
        var file = new CsvFile(path, delimiter(path), List.of(), 0);
        file.each(shape);
        int rows = shape.requireRows();
        return new CsvFile(path, file.delimiter, shape.headers(), rows);
    }

    /// An empty cell has its delimiter.
    @Override
    public boolean leavesOutEmptyCells() {
        return false;
    }

    @Override
    public void eachRow(Consumer<FileRow> action) throws IOException {
        each(FileShape.underHeader(action));
    }

    private void each(Consumer<FileRow> action) throws IOException {
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
            rows.forEach(row -> action.accept(row(row)));
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

    private static FileRow row(CsvRecord row) {
        return new FileRow((int) row.getStartingLineNumber(), row.getFields(), Set.of());
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
}
