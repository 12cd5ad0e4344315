package io.paceline.platform.imports.xlsx;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Makes workbooks by hand, sound and unsound ones.
public final class Workbooks {

    public static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String RELATIONSHIP =
            "<Relationship Id=\"%s\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s\"/>";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private Workbooks() {}

    /// A workbook whose sheet has these rows.
    public static Workbooks withRows(String sheetData) {
        return new Workbooks()
                .part(
                        "_rels/.rels",
                        relationships(
                                RELATIONSHIP.formatted(
                                        "rId1", "officeDocument", "/xl/workbook.xml")))
                .part(
                        "xl/workbook.xml",
                        """
                        <workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                        <workbookPr/><sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>
                        """)
                .part(
                        "xl/_rels/workbook.xml.rels",
                        relationships(
                                RELATIONSHIP.formatted("rId1", "worksheet", "worksheets/sheet1.xml")
                                        + RELATIONSHIP.formatted(
                                                "rId2", "sharedStrings", "sharedStrings.xml")
                                        + RELATIONSHIP.formatted("rId3", "styles", "styles.xml")))
                .part(SHEET, "<worksheet><sheetData>" + sheetData + "</sheetData></worksheet>");
    }

    public static String relationships(String list) {
        return "<Relationships>" + list + "</Relationships>";
    }

    Workbooks part(String name, String content) {
        return part(name, content.getBytes(UTF_8));
    }

    Workbooks part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    Workbooks without(String name) {
        parts.remove(name);
        return this;
    }

    Workbooks replace(String name, String what, String by) {
        return part(name, new String(parts.get(name), UTF_8).replace(what, by));
    }

    /// Puts some of the pieces somewhere into a part, over what stands there or between.
    void damage(String name, RandomGenerator random, List<String> pieces) {
        var text = new StringBuilder(new String(parts.get(name), UTF_8));
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(6));
            text.replace(from, to, pieces.get(random.nextInt(pieces.size())));
        }
        part(name, text.toString());
    }

    Workbooks sharedStrings(String items) {
        return part("xl/sharedStrings.xml", "<sst>" + items + "</sst>");
    }

    /// Styles 0, 1, … with the given formats: a number is a built-in one.
    Workbooks styles(String... formats) {
        var custom = new StringBuilder();
        var cells = new StringBuilder();
        for (int i = 0; i < formats.length; i++) {
            boolean builtIn = formats[i].matches("\\d+");
            if (!builtIn) {
                custom.append(
                        "<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>"
                                .formatted(200 + i, formats[i].replace("\"", "&quot;")));
            }
            cells.append("<xf numFmtId=\"%s\"/>".formatted(builtIn ? formats[i] : "" + (200 + i)));
        }
        return part(
                "xl/styles.xml",
                "<styleSheet><numFmts>%s</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>%s</cellXfs></styleSheet>"
                        .formatted(custom, cells));
    }

    public byte[] bytes() {
        return bytes(Deflater.NO_COMPRESSION);
    }

    byte[] packed() {
        return bytes(Deflater.BEST_COMPRESSION);
    }

    private byte[] bytes(int level) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setLevel(level);
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static List<SheetRow> read(Path folder, byte[] bytes) throws IOException {
        var path = Files.write(folder.resolve("book.xlsx"), bytes);
        var rows = new ArrayList<SheetRow>();
        new FirstSheet(path, new XlsxLimits(500, 20_000)).eachRow(rows::add);
        return rows;
    }
}
