package io.paceline.platform.web.json;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text as it stands in a workbook's XML: characters that XML cannot hold are written `_xHHHH_`
/// (ECMA-376, ST_Xstring), and so is the first `_` of what only looks like that.
public final class XlsxText {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern TO_ESCAPE =
            Pattern.compile(
                    "_(?=x[0-9A-Fa-f]{4}_)|[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]");

    private XlsxText() {}

    static String encoded(String text) {
        return TO_ESCAPE
                .matcher(text)
                .replaceAll(found -> "_x%04X_".formatted((int) found.group().charAt(0)));
    }

    /// Leaves alone what would be no character that can be stored.
    public static String decoded(String text) {
        return text.contains("_x")
                ? ESCAPE.matcher(text)
                        .replaceAll(found -> {
                            char character = (char) Integer.parseInt(found.group(1), 16);
                            return character == 0 || Character.isSurrogate(character)
                                    ? found.group()
                                    : Matcher.quoteReplacement(String.valueOf(character));
                        })
                : text;
    }
}
