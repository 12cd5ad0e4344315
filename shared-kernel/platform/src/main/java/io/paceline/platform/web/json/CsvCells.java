package io.paceline.platform.web.json;

/// Makes text harmless in a spreadsheet.
public final class CsvCells {

    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private CsvCells() {}

    /// Puts `'` before what a spreadsheet would run as a formula. Plain numbers stay as they are.
    public static String harmless(String text) {
        return text.isEmpty()
                        || FORMULA_STARTS.indexOf(text.charAt(0)) < 0
                        || text.matches("[+-]?\\d+(\\.\\d+)?")
                ? text
                : "'" + text;
    }
}
