package io.paceline.platform.web.json;

import java.io.IOException;
import java.io.OutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Writes a page as a workbook with one sheet, whose columns are those of the CSV. Text is a cell
/// of text and never a formula. A decimal is a number where a spreadsheet holds it exactly, else
/// text.
final class PageXlsx extends PageFile {

    static final MediaType TYPE =
            new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /// Spreadsheets keep no more digits of a number, and no more characters in a cell.
    private static final int MOST_DIGITS = 15;

    private static final int LONGEST_TEXT = 32_767;

    PageXlsx(JsonMapper json) {
        super(json, TYPE);
    }

    @Override
    void write(PageTable table, OutputStream file) throws IOException {
        try (var workbook = new Workbook(file, "Paceline", null)) {
            var sheet = workbook.newWorksheet("Page");
            for (int column = 0; column < table.columns().size(); column++) {
                var name = table.columns().get(column);
                sheet.value(0, column, text(name));
                for (int row = 0; row < table.rows().size(); row++) {
                    write(sheet, row + 1, column, table.rows().get(row).get(name));
                }
            }
        }
    }

    private static void write(Worksheet sheet, int row, int column, @Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return;
        }
        if (node.isBoolean()) {
            sheet.value(row, column, node.booleanValue());
        } else if (node.isNumber()) {
            writeNumber(sheet, row, column, node);
        } else {
            sheet.value(row, column, text(node.isArray() ? node.toString() : node.asString()));
        }
    }

    private static void writeNumber(Worksheet sheet, int row, int column, JsonNode node) {
        var number = node.decimalValue();
        if (number.stripTrailingZeros().precision() <= MOST_DIGITS) {
            sheet.value(row, column, number);
        } else {
            sheet.value(row, column, number.toPlainString());
        }
    }

    private static String text(String text) {
        var encoded = XlsxText.encoded(text);
        return encoded.length() <= LONGEST_TEXT
                ? encoded
                : encoded.substring(0, LONGEST_TEXT - 1) + "…";
    }
}
