package io.paceline.platform.web.json;

import java.util.regex.Pattern;

/// Makes text harmless in a spreadsheet: what begins like a formula gets a `'` in front, which
/// spreadsheets take for the mark of text. The wide forms are formulas too where East Asian
/// keyboards write them.
public final class CsvCells {

    private static final String FORMULA =
            "(?:[\\t\\r\\n]|[\\s\\u00a0\\ufeff]*[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20])";
    // One more ' before those that are there, so that the text can be got back exactly.
    private static final Pattern HARMFUL = Pattern.compile("'*" + FORMULA);
    private static final Pattern MADE_HARMLESS = Pattern.compile("''*" + FORMULA);
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

    private CsvCells() {}

    /// Puts `'` before what a spreadsheet would run as a formula. Plain numbers stay as they are.
    public static String harmless(String text) {
        return HARMFUL.matcher(text).lookingAt() && !NUMBER.matcher(text).matches()
                ? "'" + text
                : text;
    }

    /// Takes the `'` of [#harmless] away again.
    public static String plain(String text) {
        return MADE_HARMLESS.matcher(text).lookingAt() ? text.substring(1) : text;
    }
}
