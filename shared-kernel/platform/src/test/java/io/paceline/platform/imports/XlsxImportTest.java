package io.paceline.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.platform.imports.SalesApplication.Sales;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestHttp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Workbooks go the way of CSV files, with the same answers.
@IntegrationTest
class XlsxImportTest {

    @Autowired TestHttp http;
    @Autowired Sales sales;
    @Autowired JdbcClient jdbc;

    Uploads uploads;

    @BeforeEach
    void empty() {
        sales.reset();
        uploads = new Uploads(http);
    }

    @Test
    void imports_the_rows_of_the_first_sheet() throws Exception {
        var job = run(XlsxImportTest::good, "{}");

        assertThat(job.path("status").asString()).as(job.toString()).isEqualTo("DONE");
        assertThat(job.path("rows").asInt()).isEqualTo(2);
        assertThat(jdbc.sql("select amount, at from sale order by id").query().listOfRows())
                .extracting(row -> row.get("amount") + " " + row.get("at"))
                .containsExactly("1234.56 2017-03-31", "20 null");
    }

    @Test
    void takes_a_date_by_its_type_whatever_the_format_of_text() throws Exception {
        var job = run(XlsxImportTest::good, "{\"dateFormat\": \"YYYY-DD-MM\"}");

        assertThat(job.path("status").asString()).isEqualTo("DONE");
        assertThat(jdbc.sql("select at from sale where id = 'A1'").query(LocalDate.class).single())
                .isEqualTo("2017-03-31");
    }

    @Test
    void changes_nothing_when_the_same_table_comes_as_csv() throws Exception {
        run(XlsxImportTest::good, "{}");

        var again =
                uploads.run(
                        "opportunity_id,product,close_value,close_date\nA1,GTX Pro,1234.56,2017-03-31\nA2,GTX Basic,20,\n",
                        "{}");

        assertThat(again.path("unchanged").asInt()).isEqualTo(2);
    }

    @Test
    void tells_each_fault_with_the_row_that_the_spreadsheet_shows() throws Exception {
        var job =
                run(
                        sheet -> {
                            header(sheet);
                            sheet.value(1, 0, "A1");
                            sheet.value(1, 1, "GTXPro");
                            sheet.value(1, 2, -5);
                            // Row 3 is blank.
                            sheet.value(3, 0, "A2");
                            sheet.value(3, 1, "GTX Pro");
                            sheet.value(3, 2, "#N/A");
                            sheet.value(3, 5, "more");
                            sheet.value(4, 0, "A3");
                        },
                        "{}");

        assertThat(job.path("faults").toString())
                .isEqualTo(
                        """
                        [{"row":2,"column":"product","value":"GTXPro","message":"is not known","suggestion":"GTX Pro"},\
                        {"row":4,"column":"","message":"has 6 cells, but the header has 4"},\
                        {"row":5,"column":"product","message":"must be filled"},\
                        {"row":5,"column":"close_value","message":"must be filled"}]\
                        """);
    }

    @Test
    void gives_rejected_rows_back_as_harmless_csv() throws Exception {
        var job =
                run(
                        sheet -> {
                            header(sheet);
                            sheet.value(1, 0, "=1+1");
                            sheet.value(1, 1, "none");
                            sheet.value(1, 2, new BigDecimal("-12.50"));
                        },
                        "{}");

        var rejected =
                http.get("/api/sample/imports/" + job.path("id").asString() + "/rejected-rows");

        assertThat(rejected.text().lines().skip(1))
                .containsExactly("'=1+1,none,-12.50,,2,product: is not known");
    }

    @Test
    void keeps_what_looks_like_a_formula_as_text() throws Exception {
        run(
                sheet -> {
                    header(sheet);
                    sheet.value(1, 0, "=1+1");
                    sheet.value(1, 1, "GTX Pro");
                    sheet.value(1, 2, 1);
                },
                "{}");

        assertThat(jdbc.sql("select id from sale").query(String.class).list())
                .containsExactly("=1+1");
    }

    @Test
    void refuses_a_workbook_without_rows_at_once() throws Exception {
        var answer = uploads.post(workbook(XlsxImportTest::header), Map.of());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("type").asString()).endsWith("/no-rows");
    }

    @Test
    void refuses_an_archive_that_is_no_workbook_at_once() {
        var answer = uploads.post(new byte[] {'P', 'K', 3, 4, 0, 0}, Map.of());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("type").asString()).endsWith("/malformed-xlsx");
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/file");
    }

    private JsonNode run(Consumer<Worksheet> rows, String options) throws IOException {
        return uploads.await(uploads.post(workbook(rows), Map.of("options", options)));
    }

    private static void header(Worksheet sheet) {
        sheet.value(0, 0, "opportunity_id");
        sheet.value(0, 1, "product");
        sheet.value(0, 2, "close_value");
        sheet.value(0, 3, "close_date");
    }

    private static void good(Worksheet sheet) {
        header(sheet);
        sheet.value(1, 0, "A1");
        sheet.value(1, 1, "GTX Pro");
        sheet.value(1, 2, 1234.56);
        sheet.value(1, 3, LocalDate.of(2017, 3, 31));
        sheet.style(1, 3).format("dd.mm.yyyy").set();
        sheet.value(2, 0, "A2");
        sheet.value(2, 1, "GTX Basic");
        sheet.value(2, 2, 20);
    }

    private static byte[] workbook(Consumer<Worksheet> rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Test", null)) {
            rows.accept(workbook.newWorksheet("Sales"));
        }
        return bytes.toByteArray();
    }
}
