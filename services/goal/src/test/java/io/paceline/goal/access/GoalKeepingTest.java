package io.paceline.goal.access;

import static io.paceline.goal.access.GoalDesk.GOALS;
import static io.paceline.goal.access.GoalDesk.body;
import static io.paceline.goal.access.GoalDesk.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestEvents;
import io.paceline.testkit.TestHttp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class GoalKeepingTest {

    private static final String EVEN = "{\"by\":\"OWNER\",\"method\":\"EVEN\"}";

    private static boolean told;

    @Autowired TestEvents events;
    @Autowired TestHttp http;
    @Autowired JdbcClient jdbc;

    private GoalDesk all;
    private GoalDesk max;

    @BeforeEach
    void tell_of_the_people() {
        all = new GoalDesk(http);
        max = new GoalDesk(http.as("max"));
        if (!told) {
            told = true;
            new People(events).tell(http, jdbc);
        }
        jdbc.sql("truncate goal, attainment, closed_period, approval_request").update();
    }

    @ParameterizedTest(name = "{0} drafts a goal of {1}: {2}")
    @CsvSource({
        "max, rosa, 201",
        "max, ron, 403 beyond-reach",
        "max, mia, 403 beyond-reach",
        "mia, ron, 201",
        "dora, rosa, 201",
        "dora, mia, 403 beyond-reach",
        "rosa, rosa, 403 forbidden",
        "fiona, mia, 403 forbidden",
        "otto, rosa, 403 forbidden",
    })
    void goals_are_drafted_within_reach(String person, String owner, String expected) {
        var answer =
                http.as(person)
                        .post(GOALS, body("new", "MEMBER", People.id(owner), "2025-Q1", null));

        assertThat(answer.status() == 201 ? "201" : problem(answer)).isEqualTo(expected);
        assertThat(all.names(GOALS)).hasSize(answer.status() == 201 ? 1 : 0);
    }

    @Test
    void a_machine_that_writes_drafts_anything_and_one_that_reads_nothing() {
        var goal = body("new", "MEMBER", People.MIA, "2025-Q1", null);

        assertThat(http.asMachine("goal:read").post(GOALS, goal).status()).isEqualTo(403);
        assertThat(http.asMachine("goal:write").post(GOALS, goal).status()).isEqualTo(201);
    }

    @Test
    void a_parent_beyond_reach_is_as_good_as_none() {
        var company = all.drafted("company", "UNIT", People.COMPANY, "2024", null);

        var answer = http.as("max").post(GOALS, body("new", "UNIT", People.WEST, "2024", company));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("is not a known goal");
    }

    @Test
    void what_is_beyond_reach_cannot_be_found_to_be_changed() {
        var mias = all.drafted("mia", "MEMBER", People.MIA, "2024-Q1", null);

        assertThat(problem(max.retarget(mias, 1, "1"))).isEqualTo("404 goal-not-found");
        assertThat(problem(max.retarget(mias, 7, "1"))).isEqualTo("404 goal-not-found");
        assertThat(problem(max.activate(mias, false))).isEqualTo("404 goal-not-found");
        assertThat(problem(max.allocate(mias, EVEN))).isEqualTo("404 goal-not-found");
        var still = http.get(GOALS + "/" + mias).json();
        assertThat(still.path("status").asString()).isEqualTo("DRAFT");
        assertThat(still.path("target").asString()).isEqualTo("1000.00");
    }

    @Test
    void who_only_sees_a_goal_does_not_change_it() {
        var rosas = all.drafted("rosa", "MEMBER", People.ROSA, "2024-Q1", null);
        var rosa = new GoalDesk(http.as("rosa"));

        assertThat(problem(rosa.retarget(rosas, 1, "1"))).isEqualTo("403 forbidden");
        assertThat(problem(rosa.activate(rosas, false))).isEqualTo("403 forbidden");
        assertThat(problem(rosa.allocate(rosas, EVEN))).isEqualTo("403 forbidden");
    }

    @Test
    void a_draft_within_reach_is_changed_at_once() {
        var rosas = all.drafted("rosa", "MEMBER", People.ROSA, "2024-Q1", null);

        assertThat(max.retarget(rosas, 1, "500").status()).isEqualTo(200);
        assertThat(max.activate(rosas, false).status()).isEqualTo(200);
        assertThat(all.target(rosas)).isEqualTo("500.00");
    }

    @Test
    void a_tree_is_activated_only_where_all_of_it_is_within_reach() {
        var west = all.drafted("west", "UNIT", People.WEST, "2024-Q1", null);
        all.drafted("rosa", "MEMBER", People.ROSA, "2024-Q1", west);
        all.drafted("mia", "MEMBER", People.MIA, "2024-Q1", west);

        assertThat(problem(max.activate(west, true))).isEqualTo("403 beyond-reach");
        assertThat(all.names(GOALS + "?status=ACTIVE")).isEmpty();
        assertThat(max.activate(west, false).status()).isEqualTo(200);
        assertThat(all.names(GOALS + "?status=ACTIVE")).containsExactly("west");
    }

    @Test
    void a_goal_is_divided_among_those_within_reach() {
        var west = all.drafted("west", "UNIT", People.WEST, "2024-Q1", null);
        var withMia =
                "{\"by\":\"OWNER\",\"method\":\"EVEN\",\"owners\":[{\"kind\":\"MEMBER\",\"id\":\"%s\"}]}"
                        .formatted(People.MIA);

        assertThat(problem(max.allocate(west, withMia))).isEqualTo("403 beyond-reach");
        assertThat(all.names(GOALS)).containsExactly("west");
        assertThat(max.allocate(west, EVEN).status()).isEqualTo(201);
        assertThat(max.names(GOALS + "?parentId=" + west)).hasSize(3);
    }

    @Test
    void parts_beyond_reach_are_neither_replaced_nor_named() {
        var west = all.drafted("west", "UNIT", People.WEST, "2024-Q1", null);
        var mias = all.drafted("mia's secret", "MEMBER", People.MIA, "2024-Q1", west);
        all.activate(mias, false);

        var answer = max.allocate(west, EVEN);

        assertThat(problem(answer)).isEqualTo("403 beyond-reach");
        assertThat(answer.text()).doesNotContain("secret");
        assertThat(all.names(GOALS)).containsExactly("mia's secret", "west");
    }
}
