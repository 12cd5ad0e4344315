package io.paceline.goal;

import static io.paceline.testkit.TestEvents.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.contracts.EventType;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestEvents;
import io.paceline.testkit.TestHttp;
import io.paceline.testkit.TestHttp.Answer;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class GoalApiTest {

    static final String GOALS = "/api/goal/goals";

    @Autowired TestEvents events;
    @Autowired TestHttp http;
    @Autowired JdbcClient jdbc;

    Company company;

    @BeforeEach
    void found() {
        company = new Company(events).founded(jdbc);
        events.forgetSent();
    }

    @Test
    void cascades_a_target_to_the_representatives_and_their_quarters() {
        var root = draft("UNIT", company.id, "2015", "100");

        var owners = allocate(root, "{\"by\":\"OWNER\",\"method\":\"EVEN\",\"depth\":\"ALL\"}");
        var quarters =
                allocate(
                        root,
                        """
                        {"by":"PERIOD","method":"EVEN","to":"QUARTERS","depth":"ALL","overAssignment":"0.1"}
                        """);

        assertThat(targets(owners)).containsExactly("50.00", "50.00", "25.00", "25.00", "50.00");
        assertThat(quarters.json().path("items")).hasSize(24);
        assertThat(targets(quarters).subList(0, 4)).containsOnly("27.50");
        assertThat(http.get(GOALS + "/" + root + "/assigned").json().path("toPeriods").asString())
                .isEqualTo("110.00");
    }

    @Test
    void activates_the_whole_tree_and_tells_each_goal_and_its_attainment() {
        var root = draft("UNIT", company.id, "2016", "1000");
        allocate(root, "{\"by\":\"OWNER\",\"method\":\"EVEN\",\"depth\":\"ALL\"}");

        var activated = activate(root);

        assertThat(activated.json().path("activated")).hasSize(6);
        assertThat(events.sent(EventType.GOAL_ACTIVATED)).hasSize(6);
        assertThat(events.sent(EventType.ATTAINMENT_CHANGED)).hasSize(6);
        assertThat(activate(root).json().path("activated")).isEmpty();
    }

    @Test
    void counts_a_deal_for_its_member_and_the_units_around() {
        var root = draft("UNIT", company.id, "2017", "1000");
        allocate(root, "{\"by\":\"OWNER\",\"method\":\"EVEN\",\"depth\":\"ALL\"}");
        activate(root);

        company.deal(UUID.randomUUID(), 1, "WON", "2017-03-01", company.ada, "125.50");

        eventually(() -> {
            var rows = http.get("/api/goal/attainment?period=2017").json();
            assertThat(achieved(rows, company.id)).isEqualTo("125.50");
            assertThat(achieved(rows, company.east)).isEqualTo("125.50");
            assertThat(achieved(rows, company.ada)).isEqualTo("125.50");
            assertThat(achieved(rows, company.west)).isEqualTo("0.00");
            assertThat(rows.path("asOf").isString()).isTrue();
        });
        var own = http.get(GOALS + "/" + root + "/attainment").json();
        assertThat(own.path("ratio").asString()).isEqualTo("0.1255");
        assertThat(own.path("expected").asString()).isEqualTo("1000.00");
        assertThat(own.path("pace").asString()).isEqualTo("BEHIND");
    }

    @Test
    void follows_the_year_before_when_dividing_and_pacing() {
        company.deal(UUID.randomUUID(), 1, "WON", "2018-03-01", company.ada, "300");
        company.deal(UUID.randomUUID(), 1, "WON", "2018-12-31", company.bob, "100");
        eventually(() -> assertThat(facts()).isGreaterThanOrEqualTo(2));
        var east = draft("UNIT", company.east, "2019", "1000");

        var owners = allocate(east, "{\"by\":\"OWNER\",\"method\":\"HISTORY\"}");
        var quarters = allocate(east, "{\"by\":\"PERIOD\",\"method\":\"HISTORY\"}");
        activate(east);

        assertThat(targets(owners)).containsExactly("750.00", "250.00");
        assertThat(targets(quarters)).containsExactly("750.00", "0.00", "0.00", "250.00");
        var points = http.get(GOALS + "/" + east + "/pace").json().path("points");
        assertThat(points).hasSize(365);
        assertThat(points.path(58).path("expected").asString()).isEqualTo("0.00");
        assertThat(points.path(59).path("expected").asString()).isEqualTo("750.00");
        assertThat(points.path(364).path("expected").asString()).isEqualTo("1000.00");
    }

    @Test
    void adjusts_an_active_goal_and_tells_its_new_ratio() {
        var id = draft("MEMBER", company.ada, "2014", "100");
        activate(id);
        company.deal(UUID.randomUUID(), 1, "WON", "2014-02-01", company.ada, "50");
        eventually(() -> assertThat(events.sent(EventType.ATTAINMENT_CHANGED)).hasSize(2));

        var changed =
                http.put(
                        GOALS + "/" + id,
                        "{\"name\":\"Less\",\"target\":\"80\"}",
                        "If-Match",
                        "\"2\"");

        assertThat(approve(changed).status()).isEqualTo(200);
        assertThat(http.get(GOALS + "/" + id).header("ETag")).isEqualTo("\"3\"");
        assertThat(events.sent(EventType.GOAL_ADJUSTED))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.revision()).isEqualTo(3);
                    assertThat(it.data().path("goal").path("target").asString()).isEqualTo("80.00");
                });
        var told = events.sent(EventType.ATTAINMENT_CHANGED).getLast();
        assertThat(told.revision()).isEqualTo(3);
        assertThat(told.data().path("attainment").path("ratio").asString()).isEqualTo("0.625");
    }

    @Test
    void replaces_drafts_of_an_earlier_division_but_no_active_ones() {
        var root = draft("UNIT", company.east, "2013", "100");
        var even = "{\"by\":\"OWNER\",\"method\":\"EVEN\"}";
        allocate(root, even);

        assertThat(allocate(root, even).status()).isEqualTo(201);
        assertThat(http.get(GOALS + "?parentId=" + root).json().path("items")).hasSize(2);

        activate(root);
        assertThat(allocate(root, even).json().path("type").asString())
                .endsWith("goal-already-allocated");
    }

    @Test
    void closes_a_period_and_its_goals_for_good() {
        var id = draft("MEMBER", company.ada, "2010-Q1", "100");
        var other = draft("MEMBER", company.bob, "2010-02", "100");
        activate(id);

        var closure = http.post("/api/goal/fiscal-periods/2010-Q1/closure", "");

        assertThat(approve(closure).status()).isEqualTo(200);
        assertThat(events.sent(EventType.GOAL_CLOSED)).hasSize(1);
        assertThat(problem(activate(other))).isEqualTo("409 fiscal-period-closed");
        assertThat(problem(change(other, "1"))).isEqualTo("409 fiscal-period-closed");
        assertThat(problem(change(id, "3"))).isEqualTo("409 goal-closed");
        assertThat(problem(http.post(GOALS, company.goal("MEMBER", company.eve, "2010-01", "1"))))
                .isEqualTo("409 fiscal-period-closed");
        assertThat(http.get("/api/goal/fiscal-periods?year=2010").text()).contains("closedAt");
    }

    private Answer change(String id, String revision) {
        return http.put(
                GOALS + "/" + id,
                "{\"name\":\"Other\",\"target\":\"1\"}",
                "If-Match",
                "\"" + revision + "\"");
    }

    private Answer approve(Answer proposed) {
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(202);
        return http.as(TestHttp.SOMEBODY_ELSE).post(proposed.header("Location") + "/approval", "");
    }

    private String draft(String kind, UUID owner, String period, String target) {
        var answer = http.post(GOALS, company.goal(kind, owner, period, target));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asString();
    }

    private Answer allocate(String id, String body) {
        var answer = http.post(GOALS + "/" + id + "/allocations", body);
        assertThat(answer.status()).as(answer.text()).isIn(201, 409);
        return answer;
    }

    private Answer activate(String id) {
        return http.post(GOALS + "/" + id + "/activation", "{\"cascade\":true}");
    }

    private long facts() {
        return jdbc.sql(
                        "select count(*) from deal_fact where won_on between '2018-01-01' and '2018-12-31'")
                .query(Long.class)
                .single();
    }

    private static java.util.List<String> targets(Answer goals) {
        return goals.json()
                .path("items")
                .valueStream()
                .map(it -> it.path("target").asString())
                .toList();
    }

    private static String achieved(JsonNode rows, UUID owner) {
        return rows.path("items")
                .valueStream()
                .filter(it -> it.path("owner").path("id").asString().equals(owner.toString()))
                .map(it -> new BigDecimal(it.path("achieved").asString()).toPlainString())
                .findFirst()
                .orElse("");
    }

    private static String problem(Answer answer) {
        var type = answer.json().path("type").asString();
        return answer.status() + " " + type.substring(type.lastIndexOf('/') + 1);
    }
}
