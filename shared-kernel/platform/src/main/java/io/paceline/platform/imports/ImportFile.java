package io.paceline.platform.imports;

import io.paceline.platform.imports.xlsx.FirstSheet;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.function.Consumer;

/// A file whose structure was found sound: it has a header and rows, can be read to its end, and is
/// not too long.
sealed interface ImportFile permits CsvFile, XlsxFile {

    int MOST_ROWS = 200_000;
    int MOST_COLUMNS = 500;
    int LONGEST_CELL = 20_000;

    /// Tells the form by the content.
    static ImportFile open(Path path, MessageDigest digest) throws IOException {
        return FirstSheet.isIn(path) ? XlsxFile.open(path, digest) : CsvFile.open(path, digest);
    }

    Path path();

    List<String> headers();

    /// How many there are under the header.
    int rows();

    /// Whether a row may end before the last column because its cells are empty.
    boolean leavesOutEmptyCells();

    /// The rows under the header, in order.
    void eachRow(Consumer<FileRow> action) throws IOException;
}
