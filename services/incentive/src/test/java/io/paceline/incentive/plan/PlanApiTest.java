package io.paceline.incentive.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paceline.incentive.TwoPeople;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestHttp;
import io.paceline.testkit.TestHttp.Answer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class PlanApiTest {

    static final String TIERS = "[{'from':'0','to':'1','rate':'0.05'},{'from':'1','rate':'0.08'}]";

    @Autowired TestHttp http;
    @Autowired JdbcClient jdbc;

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    [{'from':'0','to':'1','rate':'0.05'},{'from':'1.1','rate':'0.08'}]  | 1/from | leaves a gap after 1
                    [{'from':'0','to':'1','rate':'0.05'},{'from':'0.9','rate':'0.08'}]  | 1/from | overlaps the tier before, which ends at 1
                    [{'from':'1','to':'2','rate':'0.05'},{'from':'0','to':'1','rate':'0.1'}] | 1/from | overlaps the tier before, which ends at 2
                    [{'from':'0','to':'1','rate':'-0.05'},{'from':'1','rate':'0.08'}]   | 0/rate | may not be negative
                    [{'from':'0.5','rate':'0.05'}]                                      | 0/from | leaves a gap from 0
                    [{'from':'0','to':'1','rate':'0.05'}]                               | 0/to   | leaves a gap above; the last tier has no to
                    """)
    void refuses_tiers_that_make_no_table_and_names_the_place(
            String tiers, String place, String message) {
        var answer = create(tiers);

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/pointer").asString())
                .isEqualTo("/components/0/tiers/" + place);
        assertThat(answer.json().at("/errors/0/message").asString()).isEqualTo(message);
    }

    @ParameterizedTest(name = "{0} instead of {1}: {2}")
    @CsvSource(
            quoteCharacter = '"',
            textBlock =
                    """
                    'currency':'XXY',  'currency':'USD',    422
                    'split':'HIGHEST', 'split':'MARGINAL',  422
                    'split':'SOME',    'split':'MARGINAL',  422
                    'components':[]},  'components':[,      422
                    'name':'',         'name':'Commission', 422
                    """)
    void refuses_what_a_plan_cannot_say(String wrong, String right, int status) {
        var answer = http.post("/api/incentive/plans", json(plan(TIERS).replace(right, wrong)));

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void a_draft_is_edited_by_its_revision_until_it_is_active() {
        var plan = create(TIERS).json().get("id").asString();
        var version = "/api/incentive/plans/%s/versions/1".formatted(plan);
        var edited =
                json(
                        "{'effectiveFrom':'2017-02-01','components':[%s]}"
                                .formatted(component(TIERS)));

        assertThat(http.put(version, edited).status()).isEqualTo(428);
        assertThat(http.put(version, edited, "If-Match", "\"7\"").status()).isEqualTo(412);
        var answer = http.put(version, edited, "If-Match", "\"1\"");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");

        TwoPeople.of(http).agree(version + "/activation", "{}");
        assertThat(http.put(version, edited, "If-Match", "\"3\"").status()).isEqualTo(409);
        assertThat(http.post(version + "/activation", "{}").status()).isEqualTo(409);
    }

    @Test
    void a_name_belongs_to_one_plan() {
        var plan = json(plan(TIERS));

        assertThat(http.post("/api/incentive/plans", plan).status()).isEqualTo(201);
        assertThat(http.post("/api/incentive/plans", plan).status()).isEqualTo(409);
    }

    @Test
    void a_component_keeps_its_id_through_the_versions_by_its_name() {
        var created = create(TIERS).json();
        var next =
                json(
                        "{'effectiveFrom':'2018-01-01','components':[%s]}"
                                .formatted(component(TIERS)));

        var answer =
                http.post(
                        "/api/incentive/plans/%s/versions".formatted(created.get("id").asString()),
                        next);

        assertThat(answer.json().at("/versions/1/components/0/id"))
                .isEqualTo(created.at("/versions/0/components/0/id"));
    }

    @Test
    void refuses_an_unknown_payee_and_names_it() {
        var plan = create(TIERS).json().get("id").asString();

        var answer = assign(plan, UUID.randomUUID(), "2017-01-01");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/payeeIds/0");
    }

    @Test
    void assigning_again_changes_nothing_and_an_overlap_is_refused() {
        var payee = UUID.randomUUID();
        jdbc.sql("insert into member_replica values (:id, 1, '{\"name\":\"Ada\"}')")
                .param("id", payee)
                .update();
        var plan = create(TIERS).json().get("id").asString();
        var first = assign(plan, payee, "2017-01-01");

        assertThat(assign(plan, payee, "2017-01-01").json()).isEqualTo(first.json());
        assertThat(assign(plan, payee, "2017-05-01").status()).isEqualTo(409);
        var end =
                http.post(
                        "/api/incentive/plans/%s/assignments/%s/end"
                                .formatted(plan, first.json().at("/items/0/id").asString()),
                        json("{'on':'2017-05-01'}"));
        assertThat(end.status()).as(end.text()).isEqualTo(200);
        assertThat(assign(plan, payee, "2017-05-01").status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/incentive/plans/00000000-0000-0000-0000-000000000001, 404",
        "/api/incentive/plans/nonsense, 400",
        "/api/incentive/ledger-lines/00000000-0000-0000-0000-000000000001, 404",
        "/api/incentive/payees/00000000-0000-0000-0000-000000000001/statements, 404",
        "/api/incentive/payees/00000000-0000-0000-0000-000000000001/progress, 404",
        "/api/incentive/credits/totals?by=weather, 400",
        "/api/incentive/credits/totals?by=quarter, 200",
    })
    void answers_unknown_things_with_a_problem(String path, int status) {
        assertThat(http.get(path).status()).isEqualTo(status);
    }

    @Test
    void the_database_refuses_to_change_an_active_version() {
        var plan = create(TIERS).json().get("id").asString();
        TwoPeople.of(http)
                .agree("/api/incentive/plans/%s/versions/1/activation".formatted(plan), "{}");

        assertThatThrownBy(() ->
                        jdbc.sql("update plan_version set effective_from = '2030-01-01'").update())
                .hasMessageContaining("never changes");
    }

    private Answer create(String tiers) {
        return http.post("/api/incentive/plans", json(plan(tiers)));
    }

    private Answer assign(String plan, UUID payee, String from) {
        return http.post(
                "/api/incentive/plans/%s/assignments".formatted(plan),
                json("{'payeeIds':['%s'],'from':'%s'}".formatted(payee, from)));
    }

    private static String plan(String tiers) {
        return "{'name':'%s','currency':'USD','effectiveFrom':'2017-01-01','components':[%s]}"
                .formatted(UUID.randomUUID(), component(tiers));
    }

    private static String component(String tiers) {
        return "{'name':'Commission','interval':'QUARTER','split':'MARGINAL','tiers':%s}"
                .formatted(tiers);
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
