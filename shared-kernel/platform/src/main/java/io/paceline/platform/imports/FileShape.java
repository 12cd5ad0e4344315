package io.paceline.platform.imports;

import io.paceline.platform.web.json.CsvCells;
import java.util.List;
import java.util.function.Consumer;

/// Finds the header and counts the rows under it.
final class FileShape implements Consumer<FileRow> {

    private List<String> headers = List.of();
    private int rows = -1;

    @Override
    public void accept(FileRow row) {
        if (++rows == 0) {
            headers = row.cells().stream().map(String::strip).map(CsvCells::plain).toList();
        }
        if (rows > ImportFile.MOST_ROWS) {
            throw InvalidFile.because(
                    "too-many-rows",
                    "The file has more than %d rows; split it".formatted(ImportFile.MOST_ROWS));
        }
    }

    List<String> headers() {
        return headers;
    }

    int requireRows() {
        if (headers.isEmpty()) {
            throw InvalidFile.because(
                    "empty-file", "The file is empty; its first line must name columns");
        }
        if (rows == 0) {
            throw InvalidFile.because("no-rows", "The file has a header and no rows");
        }
        return rows;
    }

    /// The same without the header.
    static Consumer<FileRow> underHeader(Consumer<FileRow> action) {
        return new Consumer<>() {

            private boolean header = true;

            @Override
            public void accept(FileRow row) {
                if (!header) {
                    action.accept(row);
                }
                header = false;
            }
        };
    }
}
