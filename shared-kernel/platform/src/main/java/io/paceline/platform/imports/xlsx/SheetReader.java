package io.paceline.platform.imports.xlsx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Reads a sheet row by row.
final class SheetReader {

    private final XmlPart xml;
    private final CellText cellText;
    private final XlsxLimits limits;
    private int row;
    private int column;
    private int read;
    private long characters;
    private List<String> cells = new ArrayList<>();
    private Set<Integer> dates = new HashSet<>();

    SheetReader(XmlPart xml, CellText cellText, XlsxLimits limits) {
        this.xml = xml;
        this.cellText = cellText;
        this.limits = limits;
    }

    void eachRow(Consumer<SheetRow> action) {
        while (xml.nextWithin(0)) {
            if (xml.element().equals("row") && xml.depth() == 3) {
                readRow();
                if (!cells.isEmpty()) {
                    action.accept(new SheetRow(row, cells, dates));
                }
            }
        }
    }

    private void readRow() {
        var stated = xml.attribute("r");
        row = place(stated == null ? row + 1 : parse(stated), row, XlsxLimits.LAST_ROW);
        column = 0;
        cells = new ArrayList<>();
        dates = new HashSet<>(0);
        int inside = xml.depth();
        while (xml.nextWithin(inside)) {
            if (xml.element().equals("c")) {
                readCell();
            }
        }
        charge(cells.size());
    }

    private void readCell() {
        if (++read > XlsxLimits.MOST_CELLS) {
            throw InvalidWorkbook.tooLarge(
                    "its sheet has more than %d cells".formatted(XlsxLimits.MOST_CELLS));
        }
        var reference = xml.attribute("r");
        int stated = reference == null ? column + 1 : letters(reference);
        column = place(stated, column, XlsxLimits.LAST_COLUMN);
        var cell = cellText.read(xml, name());
        if (!cell.text().isBlank()) {
            put(cell);
        }
    }

    private void put(CellText.Read cell) {
        if (column > limits.columns()) {
            throw InvalidWorkbook.because(
                    "too-many-columns",
                    "Cell %s lies behind column %d".formatted(name(), limits.columns()));
        }
        if (cell.text().length() > limits.cellCharacters()) {
            throw InvalidWorkbook.because(
                    "cell-too-long",
                    "Cell %s is longer than %d characters"
                            .formatted(name(), limits.cellCharacters()));
        }
        charge(cell.text().length());
        while (cells.size() < column - 1) {
            cells.add("");
        }
        cells.add(cell.text());
        if (cell.date()) {
            dates.add(column - 1);
        }
    }

    /// A shared string is short to refer to, and long once it is in all cells.
    private void charge(int more) {
        characters += more;
        if (characters > XlsxLimits.MOST_CHARACTERS) {
            throw InvalidWorkbook.tooLarge(
                    "its cells hold more than %d characters together"
                            .formatted(XlsxLimits.MOST_CHARACTERS));
        }
    }

    /// Rows and columns without a number follow the one before.
    private int place(int place, int before, int last) {
        if (place <= before || place > last) {
            throw xml.malformed("row or column %d comes after %d".formatted(place, before));
        }
        return place;
    }

    private int parse(String number) {
        try {
            return Integer.parseInt(number);
        } catch (NumberFormatException _) {
            throw xml.malformed("'%s' is no row".formatted(number));
        }
    }

    /// The column of `AB12`.
    private int letters(String reference) {
        int value = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            value = value * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
            if (value < 1 || value > XlsxLimits.LAST_COLUMN) {
                throw xml.malformed("'%s' is no cell".formatted(reference));
            }
        }
        return value;
    }

    private String name() {
        var letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.append(row).toString();
    }
}
