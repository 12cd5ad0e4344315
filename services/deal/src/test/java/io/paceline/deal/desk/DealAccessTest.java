package io.paceline.deal.desk;

import static io.paceline.deal.desk.DealWorld.DEALS;
import static io.paceline.deal.desk.Staff.RON;
import static io.paceline.deal.desk.Staff.ROSA;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestEvents;
import io.paceline.testkit.TestHttp;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Who sees which deals of Rosa and Ron; see [Staff]. Each amount is a power of two, so that a sum
/// tells of which deals it is made.
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DealAccessTest {

    static final String ALL =
            "ron cancelled, ron may, ron open, ron shared, rosa june, rosa lost, rosa may, rosa"
                    + " open";

    @Autowired TestHttp http;
    @Autowired TestEvents events;
    @Autowired JdbcClient jdbc;
    final Map<String, String> paths = new LinkedHashMap<>();

    @BeforeAll
    void sellSomething() {
        Staff.join(events, jdbc);
        var deals = new GuardedDeals(http);
        paths.put("rosa may", deals.won("rosa may", ROSA, 1, "", "2017-05-31"));
        paths.put("rosa june", deals.won("rosa june", ROSA, 2, "", "2017-06-01"));
        paths.put("rosa lost", deals.lost("rosa lost", ROSA, 4, "2017-05-10"));
        paths.put("rosa open", deals.open("rosa open", ROSA, 8, ""));
        paths.put("ron may", deals.won("ron may", RON, 16, "", "2017-05-31"));
        paths.put(
                "ron shared",
                deals.won("ron shared", RON, 32, GuardedDeals.shared(RON, ROSA), "2017-06-05"));
        paths.put("ron open", deals.open("ron open", RON, 64, ""));
        paths.put("ron cancelled", deals.cancelled("ron cancelled", RON, 128, "2017-05-06"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "rosa | ron shared, rosa june, rosa lost, rosa may, rosa open | her own, and where she has a split",
                "ron | ron cancelled, ron may, ron open, ron shared | his own",
                "max | ron cancelled, ron may, ron open, ron shared, rosa lost, rosa may | Ron's, and Rosa's until June",
                "mia | ron shared, rosa june, rosa open | Rosa's since June, and where she has a split",
                "dora | ron cancelled, ron may, ron open, ron shared, rosa lost, rosa may | what the west sold",
                "carla | ron cancelled, ron may, ron open, ron shared, rosa lost, rosa may | what the west is paid for",
                "finn | ron shared, rosa june, rosa open | what the east is paid for",
                "fay | ron cancelled, ron may, ron open, ron shared, rosa june, rosa lost, rosa may, rosa open | everything",
            })
    void sees_what_is_within_reach(String person, String names, String why) {
        var sees = http.as(person);

        assertThat(listed(sees, "?sort=name")).as("list").isEqualTo(names);
        assertThat(csv(sees)).as("CSV").isEqualTo(names);
        assertThat(paged(sees, "")).as("pages").isEqualTo(names);
        for (var by : List.of("quarter", "month", "owner", "product", "channel")) {
            assertThat(total(sees, "?by=" + by)).as(by).isEqualTo(amountOf(names));
        }
        assertThat(readable(sees, "")).as("single").isEqualTo(names);
        assertThat(readable(sees, "/history")).as("history").isEqualTo(names);
    }

    @Test
    void a_machine_sees_everything_by_its_scope() {
        var machine = http.asMachine("deal:read");

        assertThat(listed(machine, "?sort=name")).isEqualTo(ALL);
        assertThat(readable(machine, "/history")).isEqualTo(ALL);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"otto", "somebody nobody knows"})
    void whoever_has_no_role_for_it_is_refused(String person) {
        requireRefused(http.as(person));
    }

    @Test
    void a_machine_of_another_service_is_refused() {
        requireRefused(http.asMachine("deal:write", "crm:read"));
    }

    @Test
    void what_is_beyond_reach_is_as_if_it_were_not_there() {
        var hidden = http.as("ron").get(path("rosa may"));
        var unknown = http.as("ron").get(DEALS + "/" + DealWorld.ADA);

        assertThat(hidden.status()).isEqualTo(404);
        assertThat(withoutId(hidden.text(), DealWorld.idOf(path("rosa may"))))
                .isEqualTo(withoutId(unknown.text(), DealWorld.ADA));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ownerId=RON | ron shared",
                "q=ron may | ''",
                "status=CANCELLED | ''",
                "closedTo=2017-05-31 | rosa lost, rosa may",
                "stage=Won&closedFrom=2017-06-01 | ron shared, rosa june",
            })
    void a_filter_finds_no_more_than_is_within_reach(String filter, String names) {
        var query = "?sort=name&" + filter.replace("RON", RON.toString()).replace(" ", "%20");

        assertThat(listed(http.as("rosa"), query)).isEqualTo(names);
        assertThat(total(http.as("rosa"), query)).isEqualTo(amountOf(names));
    }

    @ParameterizedTest
    @CsvSource({"name", "-name", "amount", "-closeDate"})
    void anothers_cursor_leads_no_further_than_ones_own_reach(String sort) {
        var everybodys = http.get(DEALS + "?limit=1&sort=" + sort).json();

        var names =
                listed(
                        http.as("mia"),
                        "?sort=%s&cursor=%s"
                                .formatted(sort, everybodys.path("nextCursor").asString()));

        assertThat("ron shared, rosa june, rosa open".split(", ", -1))
                .contains(names.split(", ", -1));
    }

    private static void requireRefused(TestHttp caller) {
        for (var path : List.of("", "/totals", "/" + UUID.randomUUID(), "/x/history")) {
            assertThat(caller.get(DEALS + path).status()).as(path).isEqualTo(403);
        }
    }

    private String path(String name) {
        return paths.getOrDefault(name, "");
    }

    private static String listed(TestHttp caller, String query) {
        return String.join(", ", names(caller.get(DEALS + query).json()));
    }

    private static String paged(TestHttp caller, String cursor) {
        var page = caller.get(DEALS + "?limit=2&sort=name" + cursor).json();
        var names = new ArrayList<>(names(page));
        var next = page.path("nextCursor").asString("");
        if (!next.isEmpty()) {
            names.add(paged(caller, "&cursor=" + next));
        }
        return String.join(", ", names);
    }

    private static String csv(TestHttp caller) {
        var answer = caller.send("GET", DEALS + "?sort=name", null, "Accept", "text/csv").text();
        var lines = answer.strip().split("\r?\n", -1);
        var column = List.of(lines[0].split(",", -1)).indexOf("name");
        return String.join(
                ", ",
                Arrays.stream(lines).skip(1).map(line -> line.split(",", -1)[column]).toList());
    }

    /// The deals that can be read one by one, the others being 404.
    private String readable(TestHttp caller, String below) {
        var names = new ArrayList<String>();
        paths.forEach((name, path) -> {
            var answer = caller.get(path + below);
            if (answer.status() == 200) {
                names.add(name);
            } else {
                assertThat(answer.status()).as(name).isEqualTo(404);
                assertThat(answer.text()).doesNotContain(name);
            }
        });
        return String.join(", ", names.stream().sorted().toList());
    }

    private static long total(TestHttp caller, String query) {
        return caller.get(DEALS + "/totals" + query)
                .json()
                .valueStream()
                .mapToLong(
                        row -> new BigDecimal(row.at("/amount/amount").asString()).longValueExact())
                .sum();
    }

    private static long amountOf(String names) {
        var amounts =
                Map.of(
                        "rosa may", 1L,
                        "rosa june", 2L,
                        "rosa lost", 4L,
                        "rosa open", 8L,
                        "ron may", 16L,
                        "ron shared", 32L,
                        "ron open", 64L,
                        "ron cancelled", 128L);
        return Arrays.stream(names.split(", ", -1))
                .mapToLong(name -> amounts.getOrDefault(name, 0L))
                .sum();
    }

    private static String withoutId(String problem, UUID id) {
        return problem.replace(id.toString(), "<id>").replaceAll("\"traceId\":\"[^\"]*\"", "");
    }

    private static List<String> names(JsonNode page) {
        return page.path("items").valueStream().map(deal -> deal.path("name").asString()).toList();
    }
}
