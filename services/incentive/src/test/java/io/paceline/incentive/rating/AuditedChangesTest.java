package io.paceline.incentive.rating;

import static io.paceline.incentive.rating.RatingApi.ACCELERATOR;
import static io.paceline.incentive.rating.RatingApi.KICKER;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.incentive.TwoPeople;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestHttp;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// What changes without an event is in the audit under a name of its own, with who did it.
@IntegrationTest
class AuditedChangesTest {

    @Autowired TestHttp http;
    @Autowired JdbcClient jdbc;
    String plan;

    @BeforeEach
    void draft() {
        plan = new RatingApi(http).draftPlan(ACCELERATOR);
    }

    @Test
    void drafts_and_their_edits() {
        var edited =
                http.put(
                        "/api/incentive/plans/%s/versions/1".formatted(plan),
                        "{\"effectiveFrom\":\"2017-02-01\",\"components\":[%s]}".formatted(KICKER),
                        "If-Match",
                        "\"1\"");
        new RatingApi(http).addVersion(plan, "2018-01-01", KICKER);

        assertThat(edited.status()).isEqualTo(200);
        assertThat(actions(plan))
                .containsExactly("plan-version.drafted", "plan-version.edited", "plan.drafted");
        assertThat(entries(plan).get(1).get("changes").toString())
                .contains("2017-01-01", "2017-02-01");
        assertThat(entries(plan).get(1).at("/actor/subject").asString())
                .isEqualTo(TestHttp.EVERYBODY);
    }

    @Test
    void assignments_and_their_ends() {
        var payee = UUID.randomUUID();
        jdbc.sql("insert into member_replica values (:id, 1, '{\"name\":\"Ada\"}')")
                .param("id", payee)
                .update();
        new RatingApi(http).assign(plan, payee);
        var path = "/api/incentive/plans/%s/assignments".formatted(plan);
        var assignment = http.get(path).json().at("/items/0/id").asString();
        http.post(path + "/" + assignment + "/end", "{\"on\":\"2017-05-01\"}");

        assertThat(actions(assignment)).containsExactly("assignment.ended", "assignment.added");
        assertThat(entries(assignment).get(0).get("changes").toString()).contains("2017-05-01");
    }

    @Test
    void the_closing_of_a_pay_period_by_who_approved_it() {
        jdbc.sql("truncate pay_period_closure").update();

        TwoPeople.of(http).agree("/api/incentive/pay-periods/2016-10/closure", "{}");
        jdbc.sql("truncate pay_period_closure").update();

        assertThat(actions("2016-10")).contains("pay-period.closed");
        assertThat(entries("2016-10").getFirst().at("/actor/subject").asString())
                .isEqualTo(TestHttp.SOMEBODY_ELSE);
    }

    private List<String> actions(String object) {
        return entries(object).stream().map(entry -> entry.get("action").asString()).toList();
    }

    /// The newest first.
    private List<JsonNode> entries(String object) {
        return http.get("/api/incentive/audit/entries?objectId=" + object)
                .json()
                .get("items")
                .valueStream()
                .toList();
    }
}
