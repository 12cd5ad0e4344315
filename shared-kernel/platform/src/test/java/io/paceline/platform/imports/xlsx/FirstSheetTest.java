package io.paceline.platform.imports.xlsx;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FirstSheetTest {

    @TempDir Path folder;

    @ParameterizedTest(name = "{0} is ''{1}'': {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<c r='A1'><v>1234.5</v></c>                       | 1234.5       | a number",
                "<c r='A1'><v>0.30000000000000004</v></c>          | 0.3          | without"
                        + " artefacts",
                "<c r='A1'><v>1E-3</v></c>                         | 0.001        | plainly"
                        + " written",
                "<c r='A1' t='n'><v>-7</v></c>                     | -7           | a negative one",
                "<c r='A1' t='s'><v>1</v></c>                      | two runs     | a shared text",
                "<c r='A1' t='s'><v>2</v></c>                      | 東京           | without its"
                        + " pronunciation",
                "<c r='A1' t='inlineStr'><is><t>in</t></is></c>    | in           | a text in the"
                        + " cell",
                "<c r='A1' t='str'><f>A2</f><v>=1+1</v></c>        | =1+1         | text, whatever"
                        + " it looks like",
                "<c r='A1'><f>1+1</f><v>2</v></c>                  | 2            | a formula's"
                        + " stored value",
                "<c r='A1' t='str'><f>A2</f><v></v></c>            | ``           | which may be"
                        + " empty",
                "<c r='A1' t='b'><v>1</v></c>                      | true         | a truth value",
                "<c r='A1' t='b'><v>0</v></c>                      | false        | and the other",
                "<c r='A1' t='e'><v>#N/A</v></c>                   | #N/A         | a fault as it"
                        + " is shown",
                "<c r='A1' s='1'><v>42825</v></c>                  | 2017-03-31   | a date by its"
                        + " style",
                "<c r='A1' s='1'><v>42825.5</v></c>                | 2017-03-31T12:00:00 | with its"
                        + " time",
                "<c r='A1' s='2'><v>42825</v></c>                  | 42825        | a span of time"
                        + " is a number",
                "<c r='A1' s='1'><v>-1</v></c>                     | -1           | no such day",
                "<c r='A1' t='d'><v>2017-03-31T00:00:00.000</v></c> | 2017-03-31  | a date by its"
                        + " type",
                "<c r='A1' t='d'><v>soon</v></c>                   | soon         | no date at all",
                "<c r='A1' t='str'><v>a_x000A_b&lt;</v></c>        | `a\nb<`      | escapes",
                "<c r='A1' t='str'><v><![CDATA[<x>]]></v></c>      | <x>          | literal text",
            })
    void reads_a_cell_as_text(String cell, String text, String why) throws Exception {
        var book =
                Workbooks.withRows(
                                "<row r='1'><c r='A1'><v>9</v></c></row><row r='2'>%s</row>"
                                        .formatted(cell))
                        .sharedStrings(
                                "<si><t>one</t></si><si><r><t>two </t></r><r><t>runs</t></r></si>"
                                        + "<si><t>東京</t><rPh sb='0' eb='2'><t>トウキョウ</t></rPh></si>")
                        .styles("0", "d.m.yyyy", "[h]:mm");

        var rows = read(book);

        assertThat(rows.size() < 2 ? "" : rows.get(1).cells().getFirst()).as(why).isEqualTo(text);
    }

    @Test
    void keeps_rows_and_columns_where_they_are() throws Exception {
        var rows =
                read(
                        Workbooks.withRows(
                                """
                                <row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c><c r="E2" s="0"/></row>
                                <row r="3"/><row r="4"><c r="A4" t="str"><v>  </v></c></row>
                                <row><c><v>3</v></c><c><v>4</v></c></row>
                                """));

        assertThat(rows)
                .containsExactly(
                        new SheetRow(2, List.of("", "1", "", "2"), Set.of()),
                        new SheetRow(5, List.of("3", "4"), Set.of()));
    }

    @Test
    void tells_whole_days() throws Exception {
        var book =
                Workbooks.withRows(
                                "<row r='1'><c r='A1' s='0'><v>1</v></c><c r='B1'"
                                        + " s='0'><v>1.5</v></c><c r='C1'><v>1</v></c></row>")
                        .styles("14", "0")
                        .replace(Workbooks.SHEET, "<c r='C1'>", "<c r='C1' s='1'>");

        assertThat(read(book).getFirst().dates()).containsExactly(0);
    }

    @Test
    void counts_days_from_1904_where_the_workbook_does() throws Exception {
        var book =
                Workbooks.withRows("<row r='1'><c r='A1' s='0'><v>41363</v></c></row>")
                        .styles("14")
                        .replace("xl/workbook.xml", "<workbookPr/>", "<workbookPr date1904='1'/>");

        assertThat(read(book).getFirst().cells()).containsExactly("2017-03-31");
    }

    @Test
    void skips_hidden_sheets() throws Exception {
        var book =
                Workbooks.withRows("<row r='1'><c r='A1'><v>1</v></c></row>")
                        .replace(
                                "xl/workbook.xml",
                                "<sheets>",
                                "<sheets><sheet name='Zero' sheetId='9' state='veryHidden'"
                                        + " r:id='rId9'/>");

        assertThat(read(book)).hasSize(1);
    }

    @Test
    void refuses_a_formula_without_a_value() {
        assertRefused(
                Workbooks.withRows("<row r='7'><c r='AB7'><f>1+1</f></c></row>"),
                "formula-without-value",
                "Cell AB7");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<row r='2'/><row r='2'/>                             | row or column 2 comes after"
                        + " 2",
                "<row r='1048577'/>                                   | row or column 1048577",
                "<row r='x'/>                                         | 'x' is no row",
                "<row r='1'><c r='B1'/><c r='A1'/></row>              | row or column 1 comes after"
                        + " 2",
                "<row r='1'><c r='XFE1'/></row>                       | 'XFE1' is no cell",
                "<row r='1'><c r='AAAAAAAAAA1'/></row>                | is no cell",
                "<row r='1'><c r='11'/></row>                         | comes after",
                "<row r='1'><c t='s'><v>1</v></c></row>               | no shared string '1'",
                "<row r='1'><c t='s'><v>-1</v></c></row>              | no shared string '-1'",
                "<row r='1'><c s='x'><v>1</v></c></row>               | 'x' is no number of a"
                        + " style",
                "<row r='1'><c><v>1</c></v></row>                     | no well-formed XML",
                "<row r='1'><c><v>&nope;</v></c></row>                | no well-formed XML",
                "<row r='1'><c><v>&#0;</v></c></row>                  | no well-formed XML",
            })
    void refuses_a_sheet_that_makes_no_sense(String rows, String detail) {
        assertRefused(Workbooks.withRows(rows), "malformed-xlsx", detail);
    }

    @Test
    void refuses_what_lies_behind_the_last_column_but_not_empty_cells_there() throws Exception {
        var empty = "<row r='1'><c r='SF1'><v>1</v></c><c r='SG1'/><c r='XFD1' s='0'/></row>";

        assertThat(read(Workbooks.withRows(empty)).getFirst().cells()).hasSize(500);
        assertRefused(
                Workbooks.withRows(empty.replace("<c r='SG1'/>", "<c r='SG1'><v>1</v></c>")),
                "too-many-columns",
                "Cell SG1 lies behind column 500");
    }

    @Test
    void takes_a_cell_as_long_as_the_limit_and_no_longer() throws Exception {
        var row = "<row r='1'><c r='A1' t='str'><v>%s</v></c></row>";
        var longest = "x".repeat(20_000);

        assertThat(read(Workbooks.withRows(row.formatted(longest))).getFirst().cells())
                .containsExactly(longest);
        assertRefused(
                Workbooks.withRows(row.formatted(longest + "x")),
                "cell-too-long",
                "Cell A1 is longer than 20000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_rels/.rels",
                "xl/workbook.xml",
                "xl/_rels/workbook.xml.rels",
                Workbooks.SHEET
            })
    void refuses_an_archive_without_a_part_that_it_needs(String part) {
        assertThatExceptionOfType(InvalidWorkbook.class)
                .isThrownBy(() -> read(Workbooks.withRows("").without(part)));
    }

    @Test
    void reads_nothing_outside_of_the_archive() {
        var outside = Workbooks.withRows("");
        for (var target : List.of("../../../../etc/passwd", "file:///etc/passwd", "/etc/passwd")) {
            outside.replace("xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", target);

            assertRefused(outside, "malformed-xlsx", "it has no ");

            outside.replace("xl/_rels/workbook.xml.rels", target, "worksheets/sheet1.xml");
        }
        assertRefused(
                outside.replace(
                        "xl/_rels/workbook.xml.rels",
                        "Target=\"worksheets",
                        "TargetMode=\"External\" Target=\"worksheets"),
                "malformed-xlsx",
                "holds no table");
    }

    @Test
    void refuses_another_encoding_than_utf_8() {
        var utf16 = Workbooks.withRows("").part(Workbooks.SHEET, "<worksheet/>".getBytes(UTF_16));
        var latin1 = Workbooks.withRows("").part(Workbooks.SHEET, new byte[] {(byte) 0xE9});

        assertRefused(utf16, "malformed-xlsx", "sheet1.xml");
        assertRefused(latin1, "malformed-xlsx", "sheet1.xml is not in UTF-8");
    }

    @Test
    void takes_a_byte_order_mark() throws Exception {
        var book =
                Workbooks.withRows("<row r='1'><c r='A1'><v>1</v></c></row>")
                        .replace(
                                Workbooks.SHEET,
                                "<worksheet>",
                                "\uFEFF<?xml version='1.0' encoding='UTF-8'?><worksheet>");

        assertThat(read(book)).hasSize(1);
    }

    @Test
    void knows_workbooks_by_their_first_bytes() throws Exception {
        assertThat(isIn(Workbooks.withRows("").bytes())).isTrue();
        assertThat(isIn("PK,id\n".getBytes(UTF_8))).isFalse();
        assertThat(isIn(new byte[0])).isFalse();
        assertThatExceptionOfType(InvalidWorkbook.class)
                .isThrownBy(() -> isIn(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}))
                .withMessageContaining("old or encrypted workbook");
    }

    private boolean isIn(byte[] bytes) throws IOException {
        return FirstSheet.isIn(Files.write(folder.resolve("file"), bytes));
    }

    private List<SheetRow> read(Workbooks book) throws IOException {
        return Workbooks.read(folder, book.bytes());
    }

    private void assertRefused(Workbooks book, String code, String detail) {
        assertThatExceptionOfType(InvalidWorkbook.class)
                .isThrownBy(() -> read(book))
                .withMessageContaining(detail)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
