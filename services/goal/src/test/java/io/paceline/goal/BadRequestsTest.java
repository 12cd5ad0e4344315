package io.paceline.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestEvents;
import io.paceline.testkit.TestHttp;
import io.paceline.testkit.TestHttp.Answer;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class BadRequestsTest {

    static final String GOALS = "/api/goal/goals";
    static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    @Autowired TestEvents events;
    @Autowired TestHttp http;
    @Autowired JdbcClient jdbc;

    Company company;

    @BeforeEach
    void found() {
        company = new Company(events).founded(jdbc);
    }

    @ParameterizedTest(name = "{0} -> {1} is refused at {2}: {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "target":"1000"     | "target":"-1"          | /target            | negative
                    "target":"1000"     | "target":"0.001"       | /target            | finer than a cent
                    "target":"1000"     | "target":"1e15"        | /target            | too large
                    "target":"1000"     | "target":"ten"         | /target            | not a number
                    "label":"2017"      | "label":"2017-Q5"      | /period/label      | no such quarter
                    "label":"2017"      | "from":"2017-01-01"    | /period            | no end
                    "label":"2017"      | "from":"2017-02-01","to":"2017-01-01" | /period/to | ends before it begins
                    "currency":"USD"    | "currency":"XYZ"       | /currency          | no such currency
                    "REVENUE"           | "UNITS"                | /currency          | only revenue has one
                    "REVENUE"           | "PROFIT"               | /metric            | no such metric
                    "MEMBER"            | "UNIT"                 | /owner/id          | not a unit
                    "quota":true        | "parentId":"00000000-0000-0000-0000-000000000000" | /parentId | no such goal
                    "quota":true        | "scope":{"productIds":["00000000-0000-0000-0000-000000000000"]} | /scope/productIds/0 | no such product
                    "quota":true        | "kind":"x"             | /kind              | unknown property
                    """)
    void names_what_is_wrong_with_a_goal(String part, String wrong, String pointer, String why) {
        var body = company.goal("MEMBER", company.ada, "2017", "1000").replace(part, wrong);

        var answer = http.post(GOALS, body);

        assertThat(answer.status()).as(why + answer.text()).isIn(400, 422);
        assertThat(
                        answer.json()
                                .path("errors")
                                .valueStream()
                                .map(it -> it.path("pointer").asString()))
                .contains(pointer);
    }

    @ParameterizedTest(name = "{0} is refused with {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"by":"OWNER"}                                         | 4 | no method
                    {"by":"TEAM","method":"EVEN"}                          | 4 | no such way
                    {"by":"OWNER","method":"EVEN","to":"QUARTERS"}         | 422 | quarters own nothing
                    {"by":"PERIOD","method":"EVEN","to":"MEMBERS"}         | 422 | members are no periods
                    {"by":"OWNER","method":"EVEN"}                         | 422 | a member has nobody beneath
                    {"by":"PERIOD","method":"EVEN","overAssignment":"1.1"} | 4 | more than twice the target
                    {"by":"PERIOD","method":"HISTORY","history":{"from":"2017-02-01","to":"2017-01-01"}} | 422 | ends before it begins
                    {"by":"OWNER","method":"EVEN","owners":[{"kind":"MEMBER","id":"00000000-0000-0000-0000-000000000000"}]} | 422 | nobody
                    """)
    void names_what_is_wrong_with_an_allocation(String body, String status, String why) {
        var id = created("2018").json().path("id").asString();

        var answer = http.post(GOALS + "/" + id + "/allocations", body);

        assertThat(String.valueOf(answer.status())).as(why + answer.text()).startsWith(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void knows_no_goal_by_another_id() {
        for (var path : new String[] {"", "/attainment", "/pace", "/assigned"}) {
            assertThat(http.get(GOALS + "/" + NOBODY + path).status()).isEqualTo(404);
        }
        for (var path : new String[] {"/activation", "/allocations"}) {
            var body = "{\"by\":\"PERIOD\",\"method\":\"EVEN\"}";
            var answer =
                    http.post(
                            GOALS + "/" + NOBODY + path, path.equals("/activation") ? "{}" : body);
            assertThat(answer.status()).isEqualTo(404);
        }
        assertThat(http.get(GOALS + "/x").status()).isEqualTo(400);
    }

    @Test
    void changes_only_the_revision_that_was_read() {
        var path = GOALS + "/" + created("2019").json().path("id").asString();
        var body = "{\"name\":\"Other\",\"target\":\"1\"}";

        assertThat(http.put(path, body).status()).isEqualTo(428);
        assertThat(http.put(path, body, "If-Match", "\"7\"").status()).isEqualTo(412);
        assertThat(http.put(path, body, "If-Match", "\"1\"").header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void drafts_once_under_one_idempotency_key() {
        var key = UUID.randomUUID().toString();

        var first = created("2020", "Idempotency-Key", key);
        var again = created("2020", "Idempotency-Key", key);

        assertThat(again.json().path("id")).isEqualTo(first.json().path("id"));
    }

    @Test
    void has_one_active_quota_for_the_same_thing() {
        activate(created("2021"));

        var second = activate(created("2021"));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().path("type").asString()).endsWith("quota-already-active");
    }

    @Test
    void keeps_the_calendar_once_goals_rest_on_it() {
        created("2022");
        var calendar = "/api/goal/fiscal-calendar";
        var april = "{\"startMonth\":4,\"scheme\":\"MONTHS\"}";

        assertThat(http.put(calendar, april, "If-Match", "\"1\"").status()).isEqualTo(409);
        assertThat(http.put(calendar, april.replace("4", "13"), "If-Match", "\"1\"").status())
                .isIn(400, 422);
        assertThat(http.get(calendar).json().path("startMonth").asInt()).isEqualTo(1);
    }

    @Test
    void closes_only_periods_that_are_over() {
        var closure = "/api/goal/fiscal-periods/%s/closure";

        assertThat(http.post(closure.formatted("2099"), "").status()).isEqualTo(409);
        assertThat(http.post(closure.formatted("2017-Q9"), "").status()).isEqualTo(404);
        assertThat(http.get("/api/goal/fiscal-periods?year=1").status()).isEqualTo(422);
    }

    private Answer created(String period, String... headers) {
        var answer = http.post(GOALS, company.goal("MEMBER", company.ada, period, "1000"), headers);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer;
    }

    private Answer activate(Answer goal) {
        return http.post(GOALS + "/" + goal.json().path("id").asString() + "/activation", "{}");
    }
}
