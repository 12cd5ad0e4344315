package io.paceline.crm.accounts;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.contracts.EventType;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestEvents;
import io.paceline.testkit.TestHttp;
import io.paceline.testkit.TestImports;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class AccountImportTest {

    static final String ALIAS =
            "{\"aliases\":[{\"field\":\"sector\",\"from\":\"technolgy\",\"to\":\"technology\"}]}";

    final TestHttp http;
    final TestEvents events;
    final TestImports imports;
    final JdbcClient jdbc;

    AccountImportTest(
            @Autowired TestHttp http, @Autowired TestEvents events, @Autowired JdbcClient jdbc) {
        this.http = http;
        this.events = events;
        this.jdbc = jdbc;
        this.imports = new TestImports(http, "/api/crm/customers/imports");
    }

    @BeforeEach
    void nobodyIsThere() {
        jdbc.sql("truncate customer").update();
        events.forgetSent();
    }

    @Test
    void a_sector_spelt_in_two_ways_is_told_line_by_line_with_the_one_probably_meant()
            throws IOException {
        var job = imports.run(sample(), "{}");

        assertThat(job.get("status").asString()).isEqualTo("REJECTED");
        assertThat(job.get("faults").values())
                .filteredOn(fault -> fault.get("column").asString().equals("sector"))
                .hasSize(12)
                .allSatisfy(fault ->
                        assertThat(fault.get("suggestion").asString()).isEqualTo("technology"));
        assertThat(count("customer")).isZero();
    }

    @Test
    void takes_over_the_sample_data_with_the_confirmed_alias() throws IOException {
        var job = imports.run(sample(), ALIAS);

        assertThat(job.get("status").asString()).as(job.toString()).isEqualTo("DONE");
        assertThat(count("customer")).isEqualTo(85);
        assertThat(count("customer where sector = 'technology'")).isEqualTo(12);
        assertThat(count("customer where parent_id is not null")).isEqualTo(15);
        assertThat(count("customer where name = 'Cancity' and annual_revenue = 718620000"))
                .isEqualTo(1);
        assertThat(events.sent(EventType.CUSTOMER_CREATED)).hasSize(85);
    }

    @Test
    void the_same_file_again_changes_nothing_and_tells_nothing() throws IOException {
        imports.run(sample(), ALIAS);
        events.forgetSent();

        var again = imports.run(sample(), ALIAS);

        assertThat(again.get("unchanged").asInt()).as(again.toString()).isEqualTo(85);
        assertThat(events.sent()).isEmpty();
        assertThat(count("customer where revision > 1")).isZero();
    }

    @Test
    void a_line_that_differs_changes_only_that_customer() throws IOException {
        imports.run(sample(), ALIAS);
        events.forgetSent();

        var job = imports.run("account,employees\nCancity,2500\nIsdom,4540\n", "{}");

        assertThat(job.get("changed").asInt()).as(job.toString()).isEqualTo(1);
        assertThat(events.sent())
                .singleElement()
                .satisfies(it ->
                        assertThat(it.data().at("/change/fields").toString())
                                .isEqualTo("[\"employees\"]"));
    }

    @Test
    void only_the_sound_lines_are_taken_when_asked_for() throws IOException {
        var job = imports.run(sample(), "{\"mode\":\"VALID_ONLY\"}");

        assertThat(job.get("status").asString()).as(job.toString()).isEqualTo("DONE");
        assertThat(count("customer")).isEqualTo(job.get("valid").asInt());
        assertThat(count("customer where sector = 'technology'")).isZero();
    }

    @ParameterizedTest(name = "{4}")
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    Shop,,,Nowhere             ; 2; parent    ; names neither        ; an unknown parent
                    A,,,B\\nB,,,A              ; 2; parent    ; owned by the account ; nobody owns its owner
                    A,-1,,                     ; 2; employees ; must be              ; a negative count
                    A,,2999,                   ; 2; year_established ; must be a year ; a year to come
                    A,many,,                   ; 2; employees ; must                 ; not a number
                    A,,,\\nA,,,                ; 3; name      ; stands in line 2     ; an account stands once
                    """)
    void tells_the_line_and_the_column_of_a_fault(
            String lines, int line, String column, String message, String why) {
        var csv = "name,employees,year_established,parent\n" + lines.replace("\\n", "\n") + "\n";

        var job = imports.run(csv, "{}");

        assertThat(job.get("status").asString()).as(why + job).isEqualTo("REJECTED");
        assertThat(job.get("faults").values())
                .as(why + job)
                .anySatisfy(fault -> assertThat(isAt(fault, line, column, message)).isTrue());
    }

    @Test
    void takes_over_more_accounts_than_fit_in_one_statement() {
        var csv = new StringBuilder("account,sector,revenue,subsidiary_of\n");
        for (int number = 0; number < 20_000; number++) {
            var parent = number % 10 == 0 ? "" : "Account " + number / 10 * 10;
            csv.append("Account %d,retail,%d.5,%s\n".formatted(number, number, parent));
        }

        var job = imports.run(csv.toString(), "{}");

        assertThat(job.get("created").asInt()).as(job.toString()).isEqualTo(20_000);
        assertThat(count("customer where parent_id is not null")).isEqualTo(18_000);
    }

    private static boolean isAt(JsonNode fault, int line, String column, String message) {
        return fault.get("row").asInt() == line
                && fault.get("column").asString().equals(column)
                && fault.get("message").asString().contains(message);
    }

    private long count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Long.class).single();
    }

    private static byte[] sample() throws IOException {
        try (var file = AccountImportTest.class.getResourceAsStream("/accounts.csv")) {
            return requireNonNull(file).readAllBytes();
        }
    }
}
