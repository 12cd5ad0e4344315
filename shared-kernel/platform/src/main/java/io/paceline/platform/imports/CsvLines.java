package io.paceline.platform.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.paceline.platform.web.json.CsvCells;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/// Lines of CSV that a spreadsheet shows and does not run.
final class CsvLines {

    private CsvLines() {}

    /// Without the line's end.
    static String line(List<String> cells) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(cells.stream().map(CsvCells::harmless).toList());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().stripTrailing();
    }
}
