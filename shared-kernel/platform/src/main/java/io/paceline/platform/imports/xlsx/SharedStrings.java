package io.paceline.platform.imports.xlsx;

import io.paceline.platform.web.json.XlsxText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The texts that cells refer to by their number.
final class SharedStrings {

    private final List<String> texts = new ArrayList<>();
    private long characters;

    private SharedStrings() {}

    static SharedStrings read(Archive archive, Optional<String> part) throws IOException {
        var strings = new SharedStrings();
        if (part.isPresent() && archive.has(part.get())) {
            try (var xml = XmlPart.open(archive, part.get())) {
                while (xml.nextWithin(0)) {
                    if (xml.element().equals("si")) {
                        strings.add(text(xml));
                    }
                }
            }
        }
        return strings;
    }

    /// The text of an element that holds it in one or in many runs, without how it is pronounced.
    static String text(XmlPart xml) {
        var text = new StringBuilder();
        int item = xml.depth();
        while (xml.nextWithin(item)) {
            switch (xml.element()) {
                case "t" -> {
                    text.append(xml.text(XlsxLimits.LONGEST_STRING));
                    xml.requireAtMost(XlsxLimits.LONGEST_STRING, text.length());
                }
                case "rPh" -> skip(xml);
                default -> {}
            }
        }
        return XlsxText.decoded(text.toString());
    }

    String get(XmlPart sheet, String number) {
        try {
            return texts.get(Integer.parseInt(number.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException _) {
            throw sheet.malformed("there is no shared string '%s'".formatted(number));
        }
    }

    private void add(String text) {
        characters += text.length();
        if (texts.size() == XlsxLimits.MOST_STRINGS
                || characters > XlsxLimits.MOST_STRING_CHARACTERS) {
            throw InvalidWorkbook.tooLarge(
                    "it has more than %d different texts or %d characters in them; save it as CSV"
                            .formatted(XlsxLimits.MOST_STRINGS, XlsxLimits.MOST_STRING_CHARACTERS));
        }
        texts.add(text);
    }

    private static void skip(XmlPart xml) {
        int skipped = xml.depth();
        while (xml.nextWithin(skipped)) {
            // Whatever is in it.
        }
    }
}
