package io.paceline.platform.imports.xlsx;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which styles show a number as a date or a time of day: only they tell dates from numbers.
final class Styles {

    private static final int MOST_STYLES = 65_536;

    /// What a format shows as it is: quoted and escaped characters, colours, conditions, locales.
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*]");

    /// A span of time such as 36 hours, which is no point in time.
    private static final Pattern ELAPSED = Pattern.compile("(?i)\\[(h+|m+|s+)]");

    private final Map<Integer, String> formats = new HashMap<>();
    private final BitSet dates = new BitSet();
    private int styles;

    private Styles() {}

    static Styles read(Archive archive, Optional<String> part) throws IOException {
        var styles = new Styles();
        if (part.isPresent() && archive.has(part.get())) {
            try (var xml = XmlPart.open(archive, part.get())) {
                while (xml.nextWithin(0)) {
                    switch (xml.element()) {
                        case "numFmt" -> styles.addFormat(xml);
                        case "cellXfs" -> styles.addStyles(xml);
                        default -> {}
                    }
                }
            }
        }
        return styles;
    }

    /// @param style as the cell names it
    boolean showDate(XmlPart sheet, @Nullable String style) {
        return style != null && dates.get(number(sheet, style));
    }

    private void addFormat(XmlPart xml) {
        var code = xml.attribute("formatCode");
        var id = xml.attribute("numFmtId");
        if (code != null && id != null) {
            xml.requireAtMost(XlsxLimits.LONGEST_NAME, code.length());
            formats.put(number(xml, id), code);
            requireFew(formats.size());
        }
    }

    private void addStyles(XmlPart xml) {
        int list = xml.depth();
        while (xml.nextWithin(list)) {
            if (xml.element().equals("xf")) {
                var id = xml.attribute("numFmtId");
                dates.set(styles, id != null && showsDate(number(xml, id)));
                requireFew(++styles);
            }
        }
    }

    private static void requireFew(int count) {
        if (count > MOST_STYLES) {
            throw InvalidWorkbook.tooLarge("it has more than %d styles".formatted(MOST_STYLES));
        }
    }

    private boolean showsDate(int format) {
        var code = formats.get(format);
        return code == null ? isBuiltInDate(format) : isDate(code);
    }

    /// ECMA-376 part 1, 18.8.30; 27 to 36 and 50 to 58 are dates in the languages of East Asia.
    private static boolean isBuiltInDate(int format) {
        return (format >= 14 && format <= 22)
                || (format >= 27 && format <= 36)
                || format == 45
                || format == 47
                || (format >= 50 && format <= 58);
    }

    static boolean isDate(String code) {
        if (ELAPSED.matcher(code).find()) {
            return false;
        }
        // The first section is the one for positive numbers.
        var shown = LITERAL.matcher(code).replaceAll("").split(";", 2)[0].toLowerCase(Locale.ROOT);
        return !shown.contains("general") && shown.matches("(?s).*[dmyhs].*");
    }

    private static int number(XmlPart xml, String text) {
        try {
            int number = Integer.parseInt(text);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException _) {
            // Told below.
        }
        throw xml.malformed("'%s' is no number of a style or format".formatted(text));
    }
}
