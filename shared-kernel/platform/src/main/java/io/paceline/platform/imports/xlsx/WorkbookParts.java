package io.paceline.platform.imports.xlsx;

import java.io.IOException;
import java.util.Optional;

/// Where in the archive the first sheet that is shown lies, and what it needs.
///
/// @param since1904 whether days are counted from 1904, as on an old Macintosh
record WorkbookParts(
        String sheet, Optional<String> sharedStrings, Optional<String> styles, boolean since1904) {

    static WorkbookParts find(Archive archive) throws IOException {
        if (!archive.has("_rels/.rels")) {
            throw noWorkbook();
        }
        var workbook =
                Relationships.of(archive, "")
                        .ofKind("officeDocument")
                        .filter(name -> name.endsWith(".xml"))
                        .orElseThrow(WorkbookParts::noWorkbook);
        var relationships = Relationships.of(archive, workbook);
        String sheet = null;
        var since1904 = false;
        try (var xml = XmlPart.open(archive, workbook)) {
            while (xml.nextWithin(0)) {
                if (xml.element().equals("workbookPr")) {
                    since1904 = isTrue(xml, "date1904");
                } else if (sheet == null && xml.element().equals("sheet") && isShown(xml)) {
                    sheet = part(xml, relationships);
                }
            }
        }
        if (sheet == null) {
            throw noWorkbook();
        }
        return new WorkbookParts(
                sheet,
                relationships.ofKind("sharedStrings"),
                relationships.ofKind("styles"),
                since1904);
    }

    private static boolean isShown(XmlPart xml) {
        var state = xml.attribute("state");
        return state == null || state.equals("visible");
    }

    private static boolean isTrue(XmlPart xml, String attribute) {
        var value = xml.attribute(attribute);
        return "1".equals(value) || "true".equals(value);
    }

    /// The attribute is `r:id`, beside `sheetId`.
    private static String part(XmlPart xml, Relationships relationships) {
        var id = xml.attribute("id");
        return Optional.ofNullable(id)
                .flatMap(known -> relationships.withId(known, "worksheet"))
                .orElseThrow(() -> xml.malformed("the first sheet holds no table"));
    }

    private static InvalidWorkbook noWorkbook() {
        return InvalidWorkbook.because(
                "not-a-workbook",
                "The file is an archive, but no XLSX workbook with a sheet; save it as \"Excel"
                        + " Workbook (.xlsx)\" or as CSV");
    }
}
