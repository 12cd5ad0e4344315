package io.paceline.goal.access;

import static io.paceline.goal.access.GoalDesk.GOALS;
import static io.paceline.goal.access.GoalDesk.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.contracts.EventType;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestEvents;
import io.paceline.testkit.TestHttp;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What needs a second pair of eyes, and whose they may be.
@IntegrationTest
class GoalApprovalTest {

    private static final String CLOSURE = "/api/goal/fiscal-periods/2024-Q1/closure";

    private static boolean told;

    @Autowired TestEvents events;
    @Autowired TestHttp http;
    @Autowired JdbcClient jdbc;

    private GoalDesk all;
    private String rosas = "";

    @BeforeEach
    void set_a_goal() {
        all = new GoalDesk(http);
        if (!told) {
            told = true;
            new People(events).tell(http, jdbc);
        }
        jdbc.sql("truncate goal, attainment, closed_period, approval_request, outbox").update();
        rosas = all.drafted("rosa", "MEMBER", People.ROSA, "2024-Q1", null);
        all.activate(rosas, false);
    }

    @Test
    void an_active_target_changes_when_another_approves() {
        var proposed = as("max").retarget(rosas, 2, "500");

        assertThat(proposed.status()).isEqualTo(202);
        assertThat(proposed.header("Location")).startsWith("/api/goal/approvals/");
        assertThat(proposed.json().at("/details/before/target").asString()).isEqualTo("1000.00");
        assertThat(proposed.json().at("/details/after/target").asString()).isEqualTo("500");
        assertThat(all.target(rosas)).isEqualTo("1000.00");

        assertThat(as("dora").approve(proposed).status()).isEqualTo(200);

        assertThat(all.target(rosas)).isEqualTo("500.00");
        assertThat(events.sent(EventType.GOAL_ADJUSTED)).hasSize(1);
    }

    @Test
    void whether_an_active_goal_is_paid_by_needs_approval_too_but_its_name_does_not() {
        var renamed = change("\"name\":\"Rosa\",\"target\":\"1000\"", 2);
        var unpaid = change("\"name\":\"Rosa\",\"target\":\"1000\",\"quota\":false", 3);

        assertThat(renamed.status()).isEqualTo(200);
        assertThat(unpaid.status()).isEqualTo(202);
        assertThat(http.get(GOALS + "/" + rosas).json().path("quota").asBoolean()).isTrue();
    }

    @Test
    void nobody_approves_their_own_adjustment() {
        var proposed = as("dora").retarget(rosas, 2, "500");

        assertThat(problem(as("dora").approve(proposed))).isEqualTo("403 four-eyes");
        assertThat(all.target(rosas)).isEqualTo("1000.00");
    }

    @Test
    void nobody_approves_without_the_right_or_beyond_reach() {
        var proposed = as("dora").retarget(rosas, 2, "500");

        assertThat(problem(as("max").approve(proposed))).isEqualTo("403 forbidden");
        for (var person : List.of("mia", "fiona", "rosa", "otto")) {
            assertThat(problem(as(person).approve(proposed)))
                    .as(person)
                    .isEqualTo("404 approval-not-found");
            assertThat(http.as(person).get("/api/goal/approvals").json().path("items"))
                    .as(person)
                    .isEmpty();
        }
        assertThat(all.target(rosas)).isEqualTo("1000.00");
    }

    @Test
    void no_machine_proposes_an_adjustment() {
        var machine = new GoalDesk(http.asMachine("goal:read", "goal:write"));

        assertThat(problem(machine.retarget(rosas, 2, "500"))).isEqualTo("403 four-eyes");
    }

    @Test
    void an_adjustment_of_what_has_changed_since_is_proposed_anew() {
        var proposed = as("max").retarget(rosas, 2, "500");
        change("\"name\":\"Rosa\",\"target\":\"1000\"", 2);

        assertThat(problem(as("dora").approve(proposed))).isEqualTo("409 approval-outdated");
        assertThat(as("max").retarget(rosas, 3, "500").status()).isEqualTo(202);
    }

    @Test
    void a_period_closes_when_another_approves() {
        var proposed = http.as("felix").post(CLOSURE, "");

        assertThat(proposed.status()).isEqualTo(202);
        assertThat(proposed.json().at("/details/after/goals").asInt()).isEqualTo(1);
        assertThat(problem(as("felix").approve(proposed))).isEqualTo("403 four-eyes");
        assertThat(status()).isEqualTo("ACTIVE");

        assertThat(all.approve(proposed).status()).isEqualTo(200);

        assertThat(status()).isEqualTo("CLOSED");
        assertThat(problem(http.post(CLOSURE, ""))).isEqualTo("409 fiscal-period-closed");
    }

    @Test
    void only_compensation_and_finance_of_the_whole_organisation_close_periods() {
        for (var person : List.of("rosa", "max", "dora", "fiona", "otto")) {
            assertThat(http.as(person).post(CLOSURE, "").status()).as(person).isEqualTo(403);
        }
        assertThat(http.asMachine("goal:write").post(CLOSURE, "").status()).isEqualTo(403);
    }

    @Test
    void a_goal_that_became_active_since_is_not_closed_unseen() {
        var proposed = http.as("felix").post(CLOSURE, "");
        all.activate(all.drafted("mia", "MEMBER", People.MIA, "2024-Q1", null), false);

        assertThat(problem(all.approve(proposed))).isEqualTo("409 approval-outdated");
        assertThat(status()).isEqualTo("ACTIVE");
        assertThat(all.approve(http.as("felix").post(CLOSURE, "")).status()).isEqualTo(200);
    }

    private GoalDesk as(String person) {
        return new GoalDesk(http.as(person));
    }

    private TestHttp.Answer change(String terms, long revision) {
        return http.put(
                GOALS + "/" + rosas,
                "{%s}".formatted(terms),
                "If-Match",
                "\"%d\"".formatted(revision));
    }

    private String status() {
        return http.get(GOALS + "/" + rosas).json().path("status").asString();
    }
}
