package io.paceline.analytics.access;

import static io.paceline.analytics.access.Facts.JULY;
import static io.paceline.analytics.access.Facts.MARCH;
import static io.paceline.testkit.TestEvents.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.contracts.goal.GoalState.OwnerKind;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestEvents;
import io.paceline.testkit.TestHttp;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class FiguresAccessTest {

    private static final String FIGURES = "/api/analytics";
    private static final String OF_2024 = "from=2024-01-01&to=2025-01-01";

    private static boolean told;

    @Autowired TestEvents events;
    @Autowired TestHttp http;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void tell_what_happened() {
        if (told) {
            return;
        }
        told = true;
        new People(events).tell(http, jdbc);
        var facts = new Facts(events);
        facts.won("rosa's", MARCH, "100", Map.of("rosa", 100));
        facts.won("ron's", MARCH, "200", Map.of("ron", 100));
        facts.won("ron's later", JULY, "400", Map.of("ron", 100));
        facts.won("shared", MARCH, "1000", Map.of("rosa", 60, "mia", 40));
        facts.won("mia's", MARCH, "3000", Map.of("mia", 100));
        facts.earned("line 1", "rosa", "2024-03", "10");
        facts.earned("line 2", "ron", "2024-03", "20");
        facts.earned("line 3", "ron", "2024-07", "40");
        facts.earned("line 4", "mia", "2024-03", "30");
        facts.goal("company", OwnerKind.UNIT, "company", null);
        facts.goal("west", OwnerKind.UNIT, "west", "company");
        facts.goal("east", OwnerKind.UNIT, "east", "company");
        facts.goal("rosa", OwnerKind.MEMBER, "rosa", "west");
        facts.goal("ron", OwnerKind.MEMBER, "ron", "west");
        facts.goal("mia", OwnerKind.MEMBER, "mia", "east");
        eventually(() -> assertThat(total("dan")).isEqualTo("5 deals 4700.00"));
        eventually(() -> {
            assertThat(paid(http.as("fiona"))).isEqualTo("2024-03=30 of 1, 2024-07=40 of 1");
            assertThat(paid(http.as("max"))).isEqualTo("2024-03=30 of 2");
        });
        eventually(() -> assertThat(goals(http.asMachine("analytics:read"))).hasSize(6));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "rosa, 2 deals 700.00, her shares",
        "ron, 2 deals 600.00, his wherever he was",
        "max, 3 deals 900.00, Rosa's and until June Ron's",
        "mia, 3 deals 3800.00, her own and since June Ron's",
        "dora, 3 deals 900.00, the west as it was",
        "dan, 5 deals 4700.00, the company below",
        "fiona, 3 deals 3800.00, the east as it was",
    })
    void sales_add_up_what_is_within_reach(String person, String expected, String why) {
        assertThat(total(person)).as(why).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"rosa", "max", "mia", "dora", "dan", "fiona"})
    void parts_add_up_to_no_more_than_the_total(String person) {
        var total = figures(person, "/totals?" + OF_2024).getFirst().path("revenue").asString();

        for (var by : List.of("month", "quarter", "product", "channel", "region", "sector")) {
            var parts = figures(person, "/sales?by=" + by + "&" + OF_2024);
            assertThat(sum(parts, "revenue")).as(by).isEqualByComparingTo(total);
        }
    }

    @Test
    void a_range_cuts_what_is_within_reach_too() {
        assertThat(figures("mia", "/sales?by=month&from=2024-07-01"))
                .singleElement()
                .satisfies(july -> assertThat(july.path("revenue").asString()).isEqualTo("400.00"));
        assertThat(figures("max", "/totals?from=2024-07-01")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    rosa  | 2024-03=10 of 1
                    ron   | 2024-03=20 of 1, 2024-07=40 of 1
                    max   | 2024-03=30 of 2
                    mia   | 2024-03=30 of 1, 2024-07=40 of 1
                    fiona | 2024-03=30 of 1, 2024-07=40 of 1
                    """)
    void pay_adds_up_what_is_within_reach(String person, String expected) {
        assertThat(paid(http.as(person))).isEqualTo(expected);
    }

    @Test
    void who_leads_a_unit_does_not_see_its_pay() {
        assertThat(http.as("dora").get(FIGURES + "/commission").status()).isEqualTo(403);
        assertThat(http.as("otto").get(FIGURES + "/commission").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    rosa  | rosa
                    ron   | ron
                    max   | west, ron, rosa
                    mia   | east, mia
                    dora  | west, ron, rosa
                    dan   | company, east, west, mia, ron, rosa
                    fiona | east, mia
                    """)
    void goals_are_those_within_reach(String person, String expected) {
        assertThat(goals(http.as(person))).containsExactly(expected.split(", "));
    }

    @Test
    void a_part_of_a_goal_tells_nothing_of_the_whole() {
        var text = http.as("max").get(FIGURES + "/attainment?period=2024-Q1").text();

        assertThat(text).contains(People.id("company").toString()).doesNotContain("\"company\"");
    }

    @ParameterizedTest
    @CsvSource({"/totals", "/sales?by=month", "/attainment?period=2024-Q1"})
    void who_runs_the_platform_sees_no_figures(String path) {
        assertThat(http.as("otto").get(FIGURES + path).status()).isEqualTo(403);
        assertThat(http.as("stranger").get(FIGURES + path).status()).isEqualTo(403);
        assertThat(http.asMachine("deal:read").get(FIGURES + path).status()).isEqualTo(403);
        assertThat(http.asMachine("analytics:read").get(FIGURES + path).status()).isEqualTo(200);
    }

    @Test
    void a_table_for_a_spreadsheet_holds_no_more() {
        var csv = http.as("rosa").get(FIGURES + "/totals", "Accept", "text/csv").text();

        assertThat(csv).contains("700.00").doesNotContain("4700");
    }

    private List<JsonNode> figures(String person, String path) {
        return items(http.as(person), path).toList();
    }

    private static Stream<JsonNode> items(TestHttp who, String path) {
        return who.get(FIGURES + path).json().path("items").valueStream();
    }

    private String total(String person) {
        var all = figures(person, "/totals?" + OF_2024);
        return "%s deals %s".formatted(sum(all, "deals"), sum(all, "revenue"));
    }

    private static String paid(TestHttp who) {
        return String.join(
                ", ",
                items(who, "/commission")
                        .map(month ->
                                "%s=%s of %s"
                                        .formatted(
                                                month.path("month").asString(),
                                                month.path("amount").asString(),
                                                month.path("payees").asString()))
                        .toList());
    }

    private static List<String> goals(TestHttp who) {
        return items(who, "/attainment?period=2024-Q1")
                .map(goal -> goal.path("name").asString())
                .toList();
    }

    private static BigDecimal sum(List<JsonNode> rows, String field) {
        return rows.stream()
                .map(row -> new BigDecimal(row.path(field).asString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
