package io.paceline.platform.web.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.paceline.platform.web.Page;
import io.paceline.testkit.Randomly;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import tools.jackson.databind.json.JsonMapper;

/// The same page as a CSV file and as a workbook, the latter read by another library.
class PageFileTest {

    static final JsonMapper JSON = json();

    record Money(BigDecimal amount, String currency) {}

    record Line(
            String name,
            long revision,
            @Nullable Money price,
            boolean open,
            List<BigDecimal> parts) {}

    record Cells(String text, BigDecimal number) {}

    static final Page<Line> PAGE =
            Page.of(
                    List.of(
                            new Line(
                                    "=HYPERLINK(\"x\")",
                                    7,
                                    new Money(new BigDecimal("-12.50"), "EUR"),
                                    true,
                                    List.of(new BigDecimal("1E+3"))),
                            new Line("-12.50", 8, null, false, List.of())));

    @Test
    void numbers_stay_numbers_in_csv_and_formulas_become_text() throws Exception {
        assertThat(csv(PAGE).lines())
                .containsExactly(
                        "name,revision,price.amount,price.currency,open,parts",
                        "\"'=HYPERLINK(\"\"x\"\")\",7,-12.50,EUR,true,\"[\"\"1000\"\"]\"",
                        "-12.50,8,,,false,[]");
    }

    @Test
    void a_workbook_has_the_columns_of_the_csv_and_no_formula() throws Exception {
        var rows = xlsx(PAGE);

        assertThat(texts(rows.getFirst()))
                .containsExactly(
                        "name", "revision", "price.amount", "price.currency", "open", "parts");
        assertThat(texts(rows.get(1)))
                .containsExactly("=HYPERLINK(\"x\")", "7", "-12.50", "EUR", "true", "[\"1000\"]");
        assertThat(rows.get(1).stream().map(Cell::getType))
                .containsExactly(
                        CellType.STRING,
                        CellType.NUMBER,
                        CellType.NUMBER,
                        CellType.STRING,
                        CellType.BOOLEAN,
                        CellType.STRING);
        assertThat(rows.get(2).getCell(0).getType()).isEqualTo(CellType.STRING);
    }

    @Test
    void a_number_that_a_spreadsheet_would_round_is_text() throws Exception {
        var cells =
                xlsx(numbers("123456789012345", "123456789012345.6", "1234567890123450")).stream();

        assertThat(cells.skip(1).map(row -> row.getCell(0)))
                .extracting(Cell::getType, Cell::getText)
                .containsExactly(
                        tuple(CellType.NUMBER, "123456789012345"),
                        tuple(CellType.STRING, "123456789012345.6"),
                        tuple(CellType.NUMBER, "1234567890123450"));
    }

    @Test
    void text_that_no_cell_can_hold_is_cut() throws Exception {
        var longest = "x".repeat(32_767);

        var rows = xlsx(Page.of(List.of(Map.of("name", longest), Map.of("name", longest + "y"))));

        assertThat(rows.get(1).getCell(0).getText()).isEqualTo(longest);
        assertThat(rows.get(2).getCell(0).getText()).hasSize(32_767).endsWith("x…");
    }

    @Test
    void a_column_that_is_named_like_a_formula_is_harmless_too() throws Exception {
        assertThat(csv(Page.of(List.of(Map.of("=1+1", 1)))).lines()).containsExactly("'=1+1", "1");
    }

    @Test
    void an_empty_page_is_an_empty_sheet() throws Exception {
        assertThat(xlsx(Page.of(List.of()))).isEmpty();
    }

    @ParameterizedTest
    @Randomly
    void a_workbook_holds_any_text_and_number_exactly(RandomGenerator random) throws Exception {
        var items = new ArrayList<Cells>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            items.add(new Cells(text(random), number(random)));
        }

        var rows = xlsx(Page.of(items)).stream().skip(1);

        assertThat(rows.map(PageFileTest::texts))
                .isEqualTo(
                        items.stream()
                                .map(item -> List.of(item.text(), item.number().toPlainString()))
                                .toList());
    }

    private static String text(RandomGenerator random) {
        var alphabet = "=+-@'<>&\"\n\t é漢 0a_x";
        var text = new StringBuilder("t");
        for (int i = random.nextInt(8); i > 0; i--) {
            text.insert(0, alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static BigDecimal number(RandomGenerator random) {
        return BigDecimal.valueOf(
                random.nextLong(-999_999_999_999_999L, 999_999_999_999_999L), random.nextInt(7));
    }

    private static Page<Map<String, BigDecimal>> numbers(String... numbers) {
        return Page.of(
                List.of(numbers).stream()
                        .map(number -> Map.of("n", new BigDecimal(number)))
                        .toList());
    }

    private static String csv(Page<?> page) throws IOException {
        var file = new ByteArrayOutputStream();
        new PageCsv(JSON).write(PageTable.of(page, JSON), file);
        return file.toString(UTF_8);
    }

    private static List<Row> xlsx(Page<?> page) throws IOException {
        var file = new ByteArrayOutputStream();
        new PageXlsx(JSON).write(PageTable.of(page, JSON), file);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
            return workbook.getFirstSheet().read();
        }
    }

    private static List<String> texts(Row row) {
        return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
    }

    private static JsonMapper json() {
        var builder = JsonMapper.builder();
        new JsonConfiguration().pacelineJson().customize(builder);
        return PageTable.mapper(builder.build());
    }
}
