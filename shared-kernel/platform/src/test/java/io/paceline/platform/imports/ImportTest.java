package io.paceline.platform.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.platform.imports.SalesApplication.Sales;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestHttp;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ImportTest {

    static final String GOOD =
            """
            opportunity_id,product,close_value,close_date
            A1,GTX Pro,100.50,2017-03-31
            A2,GTX Basic,20,
            """;
    static final String FAULTY =
            """
            opportunity_id,product,close_value,close_date
            A1,GTX Pro,100.50,2017-03-31
            A2,GTXPro,20,31.3.2017
            A3,GTX Pro,-5,2017-03-31
            A1,GTX Pro,5
            """;

    @Autowired TestHttp http;
    @Autowired Sales sales;

    Uploads uploads;

    @BeforeEach
    void empty() {
        sales.reset();
        uploads = new Uploads(http);
    }

    @Test
    void imports_the_rows_of_a_file() {
        var job = uploads.run(GOOD, "{}");

        assertThat(job.path("status").asString()).as(job.toString()).isEqualTo("DONE");
        assertThat(job.path("rows").asInt()).isEqualTo(2);
        assertThat(job.path("created").asInt()).isEqualTo(2);
        assertThat(sales.stored()).isEqualTo(2);
    }

    @Test
    void changes_nothing_when_the_same_file_comes_again() {
        uploads.run(GOOD, "{}");

        var again = uploads.run(GOOD, "{}");

        assertThat(again.path("created").asInt()).isZero();
        assertThat(again.path("unchanged").asInt()).isEqualTo(2);
        assertThat(sales.stored()).isEqualTo(2);
    }

    @Test
    void a_preview_tells_what_would_be_created_and_changes_nothing() {
        var job = uploads.run(GOOD, "{\"dryRun\": true}");

        assertThat(job.path("status").asString()).isEqualTo("PREVIEWED");
        assertThat(job.path("created").asInt()).isEqualTo(2);
        assertThat(sales.stored()).isZero();
    }

    @Test
    void one_faulty_row_rejects_the_file() {
        var job = uploads.run(FAULTY, "{}");

        assertThat(job.path("status").asString()).isEqualTo("REJECTED");
        assertThat(job.path("valid").asInt()).isEqualTo(1);
        assertThat(job.path("faulty").asInt()).isEqualTo(3);
        assertThat(sales.stored()).isZero();
    }

    @Test
    void applies_the_valid_rows_where_the_caller_wants_only_those() {
        var job = uploads.run(FAULTY, "{\"mode\": \"VALID_ONLY\"}");

        assertThat(job.path("status").asString()).isEqualTo("DONE");
        assertThat(job.path("created").asInt()).isEqualTo(1);
        assertThat(sales.stored()).isEqualTo(1);
    }

    @Test
    void tells_each_fault_with_its_place_and_the_nearest_known_name() {
        var faults = uploads.run(FAULTY, "{}").path("faults");

        assertThat(faults.toString())
                .isEqualTo(
                        """
                        [{"row":3,"column":"close_date","value":"31.3.2017","message":"must be a date like 2017-03-31"},\
                        {"row":3,"column":"product","value":"GTXPro","message":"is not known","suggestion":"GTX Pro"},\
                        {"row":4,"column":"close_value","value":"-5","message":"must not be negative"},\
                        {"row":5,"column":"","message":"has 3 cells, but the header has 4"}]\
                        """);
    }

    @Test
    void resolves_a_name_by_the_alias_that_the_caller_confirms() {
        var file = GOOD.replace("GTX Pro", "GTXPro");
        var alias =
                "{\"aliases\": [{\"field\": \"product\", \"from\": \"GTXPro\", \"to\": \"GTX Pro\"}]}";

        assertThat(uploads.run(file, "{}").path("status").asString()).isEqualTo("REJECTED");
        assertThat(uploads.run(file, alias).path("status").asString()).isEqualTo("DONE");
    }

    @Test
    void takes_aliases_as_a_file_too() {
        var parts = Map.of("aliases", "field,from,to\nproduct,GTXPro,GTX Pro\n");

        var job =
                uploads.await(
                        uploads.post(GOOD.replace("GTX Pro", "GTXPro").getBytes(UTF_8), parts));

        assertThat(job.path("status").asString()).isEqualTo("DONE");
    }

    @Test
    void gives_the_rejected_rows_back_to_be_corrected_and_posted_again() {
        var job = uploads.run(FAULTY, "{\"mode\": \"VALID_ONLY\"}");

        var rejected =
                http.get("/api/sample/imports/" + job.path("id").asString() + "/rejected-rows");

        assertThat(rejected.text().lines())
                .containsExactly(
                        "opportunity_id,product,close_value,close_date,rejected_line,rejected_reason",
                        "A2,GTXPro,20,31.3.2017,3,close_date: must be a date like 2017-03-31; product: is not known",
                        "A3,GTX Pro,-5,2017-03-31,4,close_value: must not be negative",
                        "A1,GTX Pro,5,,5,\"has 3 cells, but the header has 4\"");
        assertThat(uploads.run(rejected.text(), "{}").path("rows").asInt()).isEqualTo(3);
    }

    @Test
    void makes_cells_harmless_that_a_spreadsheet_would_run() {
        var job = uploads.run("id,product,amount\n=1+1,none,1\n", "{}");

        var rejected =
                http.get("/api/sample/imports/" + job.path("id").asString() + "/rejected-rows");

        assertThat(rejected.text()).contains("'=1+1,none,1");
    }
}
