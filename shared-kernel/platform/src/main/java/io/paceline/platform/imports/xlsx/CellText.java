package io.paceline.platform.imports.xlsx;

import io.paceline.platform.web.json.XlsxText;
import java.math.BigDecimal;
import java.util.Optional;

/// Reads what a cell shows as text. A formula counts for the value that was stored with it.
final class CellText {

    private final SharedStrings strings;
    private final Styles styles;
    private final boolean since1904;

    /// @param date whether it is a whole day by its type
    record Read(String text, boolean date) {

        static final Read EMPTY = text("");

        static Read text(String text) {
            return new Read(text, false);
        }
    }

    CellText(SharedStrings strings, Styles styles, boolean since1904) {
        this.strings = strings;
        this.styles = styles;
        this.since1904 = since1904;
    }

    /// @param name of the cell, for what is wrong with it
    Read read(XmlPart xml, String name) {
        var type = Optional.ofNullable(xml.attribute("t")).orElse("n");
        var dated = styles.showDate(xml, xml.attribute("s"));
        var read = Read.EMPTY;
        var formula = false;
        var value = false;
        int cell = xml.depth();
        while (xml.nextWithin(cell)) {
            switch (xml.element()) {
                case "f" -> formula = true;
                case "is" -> read = Read.text(SharedStrings.text(xml));
                case "v" -> {
                    value = true;
                    read = value(xml, type, dated);
                }
                default -> {}
            }
        }
        if (formula && !value) {
            throw InvalidWorkbook.because(
                    "formula-without-value",
                    "Cell %s has a formula whose value was never stored; open the file in a spreadsheet, save it, and send it again"
                            .formatted(name));
        }
        return read;
    }

    private Read value(XmlPart xml, String type, boolean dated) {
        var raw = xml.text(XlsxLimits.LONGEST_STRING);
        return switch (type) {
            case "s" -> Read.text(strings.get(xml, raw));
            case "b" -> Read.text(raw.strip().equals("1") ? "true" : "false");
            case "d" -> date(CellDate.iso(raw.strip()), raw);
            case "n" -> number(raw.strip(), dated);
            default ->
                    Read.text(XlsxText.decoded(raw)); // A formula's text, or an error such as #N/A.
        };
    }

    private Read number(String raw, boolean dated) {
        var text = CellNumber.text(raw);
        return dated && CellNumber.isNumber(raw)
                ? date(CellDate.of(new BigDecimal(raw), since1904), text)
                : Read.text(text);
    }

    private static Read date(Optional<CellDate> date, String otherwise) {
        return date.map(day -> new Read(day.text(), day.dateOnly()))
                .orElseGet(() -> Read.text(otherwise));
    }
}
