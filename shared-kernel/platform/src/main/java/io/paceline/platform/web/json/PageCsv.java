package io.paceline.platform.web.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Writes a page for `Accept: text/csv`, with text that a spreadsheet does not run.
final class PageCsv extends PageFile {

    PageCsv(JsonMapper json) {
        super(json, new MediaType("text", "csv"));
        setDefaultCharset(UTF_8);
    }

    @Override
    void write(PageTable table, OutputStream file) throws IOException {
        var writer = CsvWriter.builder().build(new OutputStreamWriter(file, UTF_8));
        writer.writeRecord(table.columns().stream().map(CsvCells::harmless).toList());
        for (var row : table.rows()) {
            writer.writeRecord(
                    table.columns().stream().map(column -> cell(row.get(column))).toList());
        }
        writer.flush();
    }

    private static String cell(@Nullable JsonNode node) {
        if (node == null) {
            return "";
        }
        if (node.isBigDecimal()) {
            return node.decimalValue().toPlainString();
        }
        return node.isNumber()
                ? node.asString()
                : CsvCells.harmless(node.isArray() ? node.toString() : node.asString());
    }
}
