package io.paceline.team.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
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
class RosterImportTest {

    static final String OPTIONS = "{\"company\":\"Maven\"}";

    final TestHttp http;
    final TestEvents events;
    final TestImports imports;
    final JdbcClient jdbc;

    RosterImportTest(
            @Autowired TestHttp http, @Autowired TestEvents events, @Autowired JdbcClient jdbc) {
        this.http = http;
        this.events = events;
        this.jdbc = jdbc;
        this.imports = new TestImports(http, "/api/team/roster/imports");
    }

    @BeforeEach
    void nobodyIsThere() {
        jdbc.sql("truncate unit, unit_parent, member, placement cascade").update();
        events.forgetSent();
    }

    @Test
    void makes_the_organisation_of_the_sample_data() throws IOException {
        var job = imports.run(sample(), OPTIONS);

        assertThat(job.get("status").asString()).as(job.toString()).isEqualTo("DONE");
        assertThat(count("unit where kind = 'COMPANY'")).isEqualTo(1);
        assertThat(count("unit where kind = 'REGION'")).isEqualTo(3);
        assertThat(count("unit where kind = 'TEAM'")).isEqualTo(6);
        assertThat(count("member where role = 'MANAGER'")).isEqualTo(6);
        assertThat(count("member where role = 'REPRESENTATIVE'")).isEqualTo(35);
        assertThat(events.sent(EventType.MEMBER_JOINED)).hasSize(41);
        assertThat(events.sent(EventType.UNIT_CREATED)).hasSize(10);
    }

    @Test
    void the_same_file_again_changes_nothing_and_tells_nothing() throws IOException {
        imports.run(sample(), OPTIONS);
        events.forgetSent();

        var again = imports.run(sample(), OPTIONS);

        assertThat(again.get("unchanged").asInt()).as(again.toString()).isEqualTo(51);
        assertThat(again.get("created").asInt() + again.get("changed").asInt()).isZero();
        assertThat(events.sent()).isEmpty();
        assertThat(count("member where revision > 1")).isZero();
    }

    @Test
    void a_seller_of_2017_stands_in_their_region_then() throws IOException {
        imports.run(sample(), OPTIONS);
        var central = http.get("/api/team/units?kind=REGION").json().at("/items/0/id").asString();

        var sellers =
                http.get("/api/team/members?role=REPRESENTATIVE&at=2017-03-01&unitId=" + central);

        assertThat(sellers.json().get("items").size()).isEqualTo(11);
        assertThat(sellers.json().at("/items/0/place/managerName").asString())
                .isEqualTo("Dustin Brinkmann");
    }

    @Test
    void a_seller_under_another_manager_moves_from_the_day_given() throws IOException {
        imports.run(sample(), OPTIONS);
        var moved = "sales_agent,manager,regional_office\nAnna Snelling,Celia Rouche,West\n";

        var job = imports.run(moved, "{\"from\":\"2018-01-01\"}");

        assertThat(job.get("changed").asInt()).as(job.toString()).isEqualTo(1);
        var told = events.sent(EventType.MEMBER_MOVED).getFirst();
        assertThat(told.data().at("/member/placements/0/to").asString()).isEqualTo("2018-01-01");
        assertThat(told.data().at("/change/reason").asString()).isEqualTo("roster-import");
    }

    @Test
    void a_dry_run_tells_what_would_happen_and_changes_nothing() throws IOException {
        var job = imports.run(sample(), "{\"company\":\"Maven\",\"dryRun\":true}");

        assertThat(job.get("status").asString()).isEqualTo("PREVIEWED");
        assertThat(job.get("created").asInt()).isEqualTo(51);
        assertThat(count("member")).isZero();
    }

    @ParameterizedTest(name = "{4}")
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    Anna,Anna,East                         ; 2; manager ; must be somebody else      ; nobody leads themselves
                    Anna,Moses,East\\nMoses,Anna,East      ; 3; manager ; is led by them in turn     ; nor through others
                    Anna,Dustin,East\\nMoses,Dustin,West   ; 3; region  ; another region             ; a team stands in one region
                    Anna,Dustin,East\\nAnna,Celia,West     ; 3; name    ; stands in line 2 already   ; a seller stands once in a file
                    ,Dustin,East                           ; 2; name    ; must                       ; a seller has a name
                    """)
    void tells_the_line_and_the_column_of_a_fault(
            String lines, int line, String column, String message, String why) {
        var csv = "name,manager,region\n" + lines.replace("\\n", "\n") + "\n";

        var job = imports.run(csv, OPTIONS);

        assertThat(job.get("status").asString()).as(why + job).isEqualTo("REJECTED");
        assertThat(job.get("faults").values())
                .as(why + job)
                .anySatisfy(fault -> assertThat(isAt(fault, line, column, message)).isTrue());
        assertThat(count("member")).isZero();
    }

    @Test
    void a_file_without_managers_is_refused_at_once() {
        var answer = imports.post("sales_agent,regional_office\nAnna,East\n".getBytes(UTF_8), "{}");

        assertThat(answer.status()).isBetween(400, 422);
        assertThat(answer.text()).contains("manager");
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
        try (var file = RosterImportTest.class.getResourceAsStream("/sales_teams.csv")) {
            return requireNonNull(file).readAllBytes();
        }
    }
}
