package io.paceline.platform.imports.xlsx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;

/// The first sheet of a workbook that is shown.
public final class FirstSheet {

    private static final byte[] ARCHIVE = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ARCHIVE = {'P', 'K', 5, 6};
    private static final byte[] OLD_OR_ENCRYPTED = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final Path path;
    private final XlsxLimits limits;

    public FirstSheet(Path path, XlsxLimits limits) {
        this.path = path;
        this.limits = limits;
    }

    /// Tells by the first bytes, since names and media types say what the sender likes.
    public static boolean isIn(Path path) throws IOException {
        try (var bytes = Files.newInputStream(path)) {
            var start = bytes.readNBytes(ARCHIVE.length);
            if (Arrays.equals(start, OLD_OR_ENCRYPTED)) {
                throw InvalidWorkbook.because(
                        "not-a-workbook",
                        "The file is an old or encrypted workbook; save it as \"Excel Workbook"
                                + " (.xlsx)\" without a password, or as CSV");
            }
            return Arrays.equals(start, ARCHIVE) || Arrays.equals(start, EMPTY_ARCHIVE);
        }
    }

    /// Gives the rows that are not blank, in order. Fails with [InvalidWorkbook].
    public void eachRow(Consumer<SheetRow> action) throws IOException {
        try (var archive = Archive.open(path)) {
            var parts = WorkbookParts.find(archive);
            var text =
                    new CellText(
                            SharedStrings.read(archive, parts.sharedStrings()),
                            Styles.read(archive, parts.styles()),
                            parts.since1904());
            try (var sheet = XmlPart.open(archive, parts.sheet())) {
                new SheetReader(sheet, text, limits).eachRow(action);
            }
        }
    }
}
