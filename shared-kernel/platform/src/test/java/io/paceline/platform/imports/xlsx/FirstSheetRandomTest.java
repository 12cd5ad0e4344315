package io.paceline.platform.imports.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.testkit.Randomly;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/// Workbooks that another library writes, and what is left of them once they are damaged.
class FirstSheetRandomTest {

    static final String ALPHABET = "aZ09 =+-@'\"<>&,;\n\té漢_x";

    @TempDir Path folder;

    @ParameterizedTest
    @Randomly
    void reads_what_was_written(RandomGenerator random) throws Exception {
        var expected = new ArrayList<List<String>>();
        var bytes = written(random, expected);

        var rows = Workbooks.read(folder, bytes);

        assertThat(rows.stream().map(SheetRow::cells)).isEqualTo(expected);
    }

    @ParameterizedTest
    @Randomly
    void refuses_or_reads_a_damaged_workbook_and_never_fails(RandomGenerator random)
            throws Exception {
        var bytes = written(random, new ArrayList<>());
        for (int i = 1 + random.nextInt(20); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }

        readsOrRefuses(bytes);
    }

    @ParameterizedTest
    @Randomly
    void refuses_or_reads_damaged_markup_and_never_fails(RandomGenerator random) throws Exception {
        var parts =
                List.of(
                        "_rels/.rels",
                        "xl/workbook.xml",
                        Workbooks.SHEET,
                        "xl/styles.xml",
                        "xl/sharedStrings.xml");
        var pieces =
                List.of(
                        "<",
                        ">",
                        "</",
                        "/>",
                        "<!",
                        "<![CDATA[",
                        "]]>",
                        "&",
                        "&#1;",
                        "'",
                        "\"",
                        "<c ",
                        "<row>",
                        " r='Z'",
                        "\uFFFF",
                        "-->",
                        "<?");
        var book =
                Workbooks.withRows("<row r='1'><c r='A1' t='s' s='0'><f>1</f><v>0</v></c></row>")
                        .sharedStrings("<si><r><t>a</t></r></si>")
                        .styles("14", "yyyy");
        var part = parts.get(random.nextInt(parts.size()));

        book.damage(part, random, pieces);

        readsOrRefuses(book.bytes());
    }

    private void readsOrRefuses(byte[] bytes) throws IOException {
        try {
            assertThat(Workbooks.read(folder, bytes)).isNotNull();
        } catch (InvalidWorkbook refused) {
            assertThat(refused.detail()).isNotBlank();
        }
    }

    private static byte[] written(RandomGenerator random, List<List<String>> expected)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Test", null)) {
            var sheet = workbook.newWorksheet("Sheet");
            int columns = 1 + random.nextInt(5);
            for (int row = 1 + random.nextInt(6); row > 0; row--) {
                var cells = new ArrayList<String>();
                for (int column = 0; column < columns; column++) {
                    cells.add(write(sheet, expected.size(), column, random));
                }
                expected.add(cells);
            }
        }
        return bytes.toByteArray();
    }

    private static String write(Worksheet sheet, int row, int column, RandomGenerator random) {
        return switch (random.nextInt(4)) {
            case 0 -> writeNumber(sheet, row, column, random);
            case 1 -> writeDay(sheet, row, column, random);
            case 2 -> {
                var value = random.nextBoolean();
                sheet.value(row, column, value);
                yield Boolean.toString(value);
            }
            default -> {
                var text = "t" + text(random);
                if (random.nextBoolean()) {
                    sheet.value(row, column, text);
                } else {
                    sheet.inlineString(row, column, text);
                }
                yield text;
            }
        };
    }

    private static String writeNumber(
            Worksheet sheet, int row, int column, RandomGenerator random) {
        var number =
                BigDecimal.valueOf(
                        random.nextLong(-1_000_000_000L, 1_000_000_000L), random.nextInt(7));
        sheet.value(row, column, number);
        return number.toPlainString();
    }

    private static String writeDay(Worksheet sheet, int row, int column, RandomGenerator random) {
        var day = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(50_000));
        sheet.value(row, column, day);
        sheet.style(row, column).format("yyyy-MM-dd").set();
        return day.toString();
    }

    private static String text(RandomGenerator random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(10); i > 0; i--) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
