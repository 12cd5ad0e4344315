package io.paceline.goal.access;

import static io.paceline.goal.access.GoalDesk.GOALS;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestEvents;
import io.paceline.testkit.TestHttp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class GoalAccessTest {

    private static final Map<String, String> IDS = new HashMap<>();

    @Autowired TestEvents events;
    @Autowired TestHttp http;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void set_goals() {
        if (!IDS.isEmpty()) {
            return;
        }
        new People(events).tell(http, jdbc);
        goal("company Q1", "UNIT", "company", "2024-Q1", null);
        goal("west Q1", "UNIT", "west", "2024-Q1", "company Q1");
        goal("rosa Q1", "MEMBER", "rosa", "2024-Q1", "west Q1");
        goal("ron Q1", "MEMBER", "ron", "2024-Q1", "west Q1");
        goal("mia Q1", "MEMBER", "mia", "2024-Q1", "west Q1");
        goal("ron Q3", "MEMBER", "ron", "2024-Q3", null);
        goal("ron 2098", "MEMBER", "ron", "2098", null);
        new GoalDesk(http).activate(id("company Q1"), true);
        new GoalDesk(http).activate(id("ron Q3"), true);
        new GoalDesk(http).activate(id("ron 2098"), true);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    rosa  | rosa Q1                                     | their own
                    ron   | ron 2098, ron Q1, ron Q3                    | their own, wherever they were
                    max   | ron Q1, rosa Q1, west Q1                    | their people until June, and the unit they head
                    mia   | mia Q1, ron 2098, ron Q3                    | their people since June, today for what is to come
                    dora  | ron Q1, rosa Q1, west Q1                    | their unit as it was
                    fiona | mia Q1, ron 2098, ron Q3                    | their unit as it was
                    """)
    void everyone_sees_what_is_within_reach(String person, String names, String why) {
        var expected = List.of(names.split(", "));
        var desk = new GoalDesk(http.as(person));

        assertThat(desk.names(GOALS)).as(why).isEqualTo(expected);
        assertThat(desk.names(GOALS + "?period=2024-Q1"))
                .isEqualTo(expected.stream().filter(name -> name.endsWith("Q1")).toList());
        assertThat(desk.names("/api/goal/attainment?period=2024-Q1"))
                .isEqualTo(expected.stream().filter(name -> name.endsWith("Q1")).toList());
        assertThat(pageByPage(desk)).isEqualTo(expected);
        assertThat(csv(person)).isEqualTo(expected);
        assertThat(single(person)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource({"otto", "stranger"})
    void who_has_no_right_is_refused(String person) {
        for (var path : paths(id("rosa Q1"))) {
            assertThat(http.as(person).get(path).status()).as(path).isEqualTo(403);
        }
    }

    @Test
    void a_machine_sees_by_its_scope() {
        assertThat(new GoalDesk(http.asMachine("goal:read")).names(GOALS)).hasSize(7);
        for (var path : paths(id("rosa Q1"))) {
            assertThat(http.asMachine("crm:read", "goal:write").get(path).status())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    @Test
    void no_filter_finds_what_is_beyond_reach() {
        var rosa = new GoalDesk(http.as("rosa"));

        assertThat(rosa.names(GOALS + "?ownerId=" + People.RON)).isEmpty();
        assertThat(rosa.names(GOALS + "?parentId=" + id("west Q1"))).containsExactly("rosa Q1");
        assertThat(rosa.names(GOALS + "?parentId=" + id("company Q1"))).isEmpty();
        assertThat(rosa.names(GOALS + "?status=ACTIVE&metric=REVENUE")).containsExactly("rosa Q1");
    }

    @Test
    void a_cursor_of_another_leads_to_nothing_more() {
        var cursor = http.get(GOALS + "?limit=1").json().path("nextCursor").asString();

        assertThat(new GoalDesk(http.as("rosa")).names(GOALS + "?cursor=" + cursor))
                .containsExactly("rosa Q1");
    }

    @Test
    void a_part_tells_nothing_of_the_whole() {
        var max = http.as("max");

        assertThat(max.get(GOALS + "/" + id("west Q1")).text()).contains(id("company Q1"));
        for (var path : paths(id("west Q1"))) {
            assertThat(max.get(path).text()).as(path).doesNotContain("company");
        }
    }

    @Test
    void what_is_assigned_adds_up_only_what_is_within_reach() {
        var assigned = GOALS + "/" + id("west Q1") + "/assigned";

        assertThat(http.get(assigned).json().path("toOwners").asString()).isEqualTo("3000.00");
        assertThat(http.as("max").get(assigned).json().path("toOwners").asString())
                .isEqualTo("2000.00");
    }

    @Test
    void everyone_sees_the_calendar_but_few_change_it_or_reconcile() {
        var april = "{\"startMonth\":4,\"scheme\":\"MONTHS\"}";
        var calendar = "/api/goal/fiscal-calendar";
        var reconcile = "/api/goal/attainment/reconciliations";
        for (var person : List.of("rosa", "max", "dora", "otto")) {
            assertThat(http.as(person).get(calendar).status()).isEqualTo(200);
            assertThat(http.as(person).get("/api/goal/fiscal-periods?year=2024").status())
                    .isEqualTo(200);
        }
        for (var person : List.of("rosa", "max", "dora")) {
            var refused = http.as(person).put(calendar, april, "If-Match", "\"1\"");
            assertThat(refused.status()).as(person).isEqualTo(403);
            assertThat(http.as(person).post(reconcile, "").status()).as(person).isEqualTo(403);
        }
        assertThat(http.as("otto").put(calendar, april, "If-Match", "\"1\"").status())
                .isEqualTo(409);
        assertThat(http.as("otto").post(reconcile, "").status()).isEqualTo(200);
    }

    private void goal(
            String name, String kind, String owner, String period, @Nullable String parent) {
        var parentId = parent == null ? null : id(parent);
        IDS.put(name, new GoalDesk(http).drafted(name, kind, People.id(owner), period, parentId));
    }

    private static String id(String name) {
        return IDS.getOrDefault(name, "");
    }

    private static List<String> paths(String goal) {
        return Stream.of("", "/attainment", "/pace", "/assigned")
                .map(path -> GOALS + "/" + goal + path)
                .toList();
    }

    /// The names of all goals that a person can read one by one; either every view of one, or none.
    private List<String> single(String person) {
        return IDS.keySet().stream()
                .filter(name -> {
                    var statuses =
                            paths(id(name)).stream()
                                    .map(path -> http.as(person).get(path).status())
                                    .distinct()
                                    .toList();
                    assertThat(statuses).as(name).hasSize(1).first().isIn(200, 404);
                    return statuses.contains(200);
                })
                .toList();
    }

    private static List<String> pageByPage(GoalDesk desk) {
        var names = new ArrayList<String>();
        var cursor = "";
        do {
            var path = GOALS + "?limit=1" + (cursor.isEmpty() ? "" : "&cursor=" + cursor);
            names.addAll(desk.names(path));
            cursor = desk.http().get(path).json().path("nextCursor").asString("");
        } while (!cursor.isEmpty());
        return names;
    }

    private List<String> csv(String person) {
        var lines = http.as(person).get(GOALS, "Accept", "text/csv").text().strip().lines();
        return lines.skip(1).map(line -> line.split(",", -1)[2]).toList();
    }
}
