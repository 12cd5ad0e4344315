package io.paceline.platform.imports;

import io.paceline.platform.imports.xlsx.FirstSheet;
import io.paceline.platform.imports.xlsx.XlsxLimits;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.function.Consumer;

/// The first sheet of a workbook as a table: its first row that is not blank is the header.
record XlsxFile(Path path, List<String> headers, int rows) implements ImportFile {

    private static final XlsxLimits LIMITS = new XlsxLimits(MOST_COLUMNS, LONGEST_CELL);

    static XlsxFile open(Path path, MessageDigest digest) throws IOException {
        try (var bytes = new DigestInputStream(Files.newInputStream(path), digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        var shape = new FileShape();
        each(path, shape);
        int rows = shape.requireRows();
        return new XlsxFile(path, shape.headers(), rows);
    }

    /// A sheet does not say where its rows end.
    @Override
    public boolean leavesOutEmptyCells() {
        return true;
    }

    @Override
    public void eachRow(Consumer<FileRow> action) throws IOException {
        each(path, FileShape.underHeader(action));
    }

    private static void each(Path path, Consumer<FileRow> action) throws IOException {
        new FirstSheet(path, LIMITS)
                .eachRow(row -> action.accept(new FileRow(row.number(), row.cells(), row.dates())));
    }
}
