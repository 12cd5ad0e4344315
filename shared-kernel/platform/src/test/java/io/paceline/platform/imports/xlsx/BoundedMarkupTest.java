package io.paceline.platform.imports.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// XML that makes a parser keep, fetch or multiply more than a workbook needs.
class BoundedMarkupTest {

    static final String ROW = "<row r='1'><c r='A1'><v>1</v></c></row>";

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE worksheet>",
                "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>",
                "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>",
                "<!DOCTYPE x SYSTEM 'http://127.0.0.1:9/x.dtd'>",
                "<!DOCTYPE x [<!ENTITY % p SYSTEM 'http://127.0.0.1:9/x'>%p;]>",
                "<!doctype x>",
                "<!ENTITY a 'b'>",
                "<!----><!DOCTYPE x>",
                "<?a b?><!DOCTYPE x>",
            })
    void refuses_a_document_type_in_every_part(String declaration) {
        for (var part : List.of("_rels/.rels", "xl/workbook.xml", Workbooks.SHEET)) {
            var book = Workbooks.withRows(ROW);
            var root = part.equals("_rels/.rels") ? "<Relationships>" : "<work";

            assertThatExceptionOfType(InvalidWorkbook.class)
                    .isThrownBy(() -> read(book.replace(part, root, declaration + root)))
                    .withMessageContaining("declares a document type");
        }
    }

    static Stream<String> overlong() {
        var much = "x".repeat(XlsxLimits.LONGEST_MARKUP + 1);
        return Stream.of(
                much,
                "<" + much + "/>",
                "<a b='" + much + "'/>",
                "<!--" + much + "-->",
                "<!--" + "<x ".repeat(100_000) + "-->",
                "<!-->" + "<x ".repeat(100_000) + "-->",
                "<![CDATA[" + "<x ".repeat(100_000) + "]]>",
                "<?x " + "<x ".repeat(100_000) + "?>",
                "<?x > " + "<x ".repeat(100_000) + "?>");
    }

    @ParameterizedTest
    @MethodSource("overlong")
    void refuses_a_text_or_a_tag_without_an_end(String markup) {
        assertThatExceptionOfType(InvalidWorkbook.class)
                .isThrownBy(() ->
                        new BoundedMarkup(new StringReader(markup)).transferTo(Writer.nullWriter()))
                .withMessageContaining("longer than");
    }

    @Test
    void lets_through_what_workbooks_hold() throws Exception {
        var markup =
                "<?xml version='1.0'?><!-- <!DOCTYPE x> --><a><![CDATA[<!DOCTYPE]]>&lt;</a>"
                        + "<b/>".repeat(200_000);
        var through = new StringWriter();

        new BoundedMarkup(new StringReader(markup)).transferTo(through);

        assertThat(through.toString()).isEqualTo(markup);
    }

    @Test
    void refuses_elements_without_end_in_each_other() {
        refuses("<a>".repeat(100_000), "too many elements in each other");
    }

    @Test
    void refuses_names_without_end() {
        refuses(names("<n%d/>"), "too many different names");
        refuses(names("<a n%d='1'/>"), "too many different names");
        refuses(names("<a xmlns:n='urn:%d'/>"), "too many different names");
        refuses(names("<?n%d ?>"), "too many different names");
    }

    @Test
    void reads_many_escaped_characters() throws Exception {
        var row = "<row><c t='str'><v>%s</v></c></row>".formatted("&amp;".repeat(10_000));

        assertThat(read(Workbooks.withRows(row.repeat(300)))).hasSize(300);
    }

    @Test
    void refuses_shared_strings_without_end() {
        var empty = Workbooks.withRows(ROW).sharedStrings("<si/>".repeat(500_001));
        var long_ones =
                Workbooks.withRows(ROW)
                        .sharedStrings(
                                IntStream.range(0, 300)
                                        .mapToObj(i -> "<si><t>" + varied(i, 30_000) + "</t></si>")
                                        .reduce("", String::concat));

        assertThatExceptionOfType(InvalidWorkbook.class)
                .isThrownBy(() -> read(empty))
                .withMessageContaining("more than 500000 different texts");
        assertThatExceptionOfType(InvalidWorkbook.class)
                .isThrownBy(() -> read(long_ones))
                .withMessageContaining("or 8388608 characters");
    }

    @Test
    void refuses_a_short_file_that_becomes_a_long_table() {
        // One shared text of 20,000 characters in 2,000 cells: 40 million from a few kilobytes.
        var book =
                Workbooks.withRows("<row><c t='s'><v>0</v></c></row>".repeat(2_000))
                        .sharedStrings("<si><t>" + "x".repeat(20_000) + "</t></si>");

        assertThatExceptionOfType(InvalidWorkbook.class)
                .isThrownBy(() -> read(book))
                .withMessageContaining("more than 33554432 characters together");
    }

    @Test
    void refuses_empty_cells_without_end() {
        var row = "<row>" + "<c/>".repeat(10_000) + "</row>";

        refuses(row.repeat(501), "more than 5000000 cells");
    }

    @Test
    void refuses_styles_and_relationships_without_end() {
        var formats =
                Workbooks.withRows(ROW)
                        .part(
                                "xl/styles.xml",
                                "<s><cellXfs>" + "<xf/>".repeat(65_537) + "</cellXfs></s>");
        var relationships =
                Workbooks.withRows(ROW)
                        .part(
                                "_rels/.rels",
                                Workbooks.relationships(
                                        IntStream.range(0, 1_001)
                                                .mapToObj(
                                                        "<Relationship Id='%d' Type='a/b' Target='c'/>"
                                                                ::formatted)
                                                .reduce("", String::concat)));

        assertThatExceptionOfType(InvalidWorkbook.class)
                .isThrownBy(() -> read(formats))
                .withMessageContaining("more than 65536 styles");
        assertThatExceptionOfType(InvalidWorkbook.class)
                .isThrownBy(() -> read(relationships))
                .withMessageContaining("too many or too long relationships");
    }

    private void refuses(String markup, String detail) {
        assertThatExceptionOfType(InvalidWorkbook.class)
                .isThrownBy(() -> read(Workbooks.withRows(ROW + markup)))
                .withMessageContaining(detail);
    }

    private static String names(String form) {
        return IntStream.range(0, 3_000).mapToObj(form::formatted).reduce("", String::concat);
    }

    /// So that it is not packed too well.
    private static String varied(int seed, int length) {
        return new Random(seed)
                .ints(length, 'a', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private List<SheetRow> read(Workbooks book) throws Exception {
        return Workbooks.read(folder, book.bytes());
    }
}
