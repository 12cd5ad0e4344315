package io.paceline.deal.desk;

import static io.paceline.deal.desk.DealWorld.ADA;
import static io.paceline.deal.desk.DealWorld.DEALS;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestEvents;
import io.paceline.testkit.TestHttp;
import java.util.Collections;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadRequestsTest {

    static final String NOBODY = "99999999-0000-7000-8000-000000000000";

    @Autowired TestHttp http;
    @Autowired TestEvents events;
    @Autowired JdbcClient jdbc;
    DealWorld world;

    @BeforeAll
    void meetTheWorld() {
        world = new DealWorld(http, events, jdbc);
    }

    @ParameterizedTest(name = "{5}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"ADA\"' | '\"NOBODY\"' | 422 | /ownerId | NOBODY | an unknown owner",
                "'\"CUSTOMER\"' | '\"NOBODY\"' | 422 | /customerId | NOBODY | an unknown customer",
                "'\"PRODUCT\"' | '\"NOBODY\"' | 422 | /lines/0/productId | NOBODY | an unknown product",
                "'\"quantity\": 2' | '\"quantity\": \"-2\"' | 422 | /lines/0/quantity | -2 | a negative quantity",
                "'\"quantity\": 2' | '\"quantity\": \"two\"' | 422 | /lines/0/quantity | two | a word as quantity",
                "'\"quantity\": 2' | '\"quantity\": 2, \"discount\": \"9642.01\"' | 422 | /lines/0/discount | 9642.01 | a discount over the price",
                "'\"quantity\": 2' | '\"quantity\": 2, \"unitPrice\": -1' | 422 | /lines/0/unitPrice | -1 | a negative price",
                "'\"currency\": \"USD\"' | '\"currency\": \"EUR\"' | 422 | /lines/0/unitPrice | '' | a list price in another currency",
                "'\"currency\": \"USD\"' | '\"currency\": \"ABC\"' | 422 | /currency | ABC | an unknown currency",
                "'\"currency\": \"USD\"' | '\"currency\": \"USD\", \"channel\": \"FAX\"' | 422 | /channel | FAX | an unknown channel",
                "'\"currency\": \"USD\"' | '\"currency\": \"USD\", \"stage\": \"Won\"' | 422 | /stage | Won | a closing stage",
                "'\"currency\": \"USD\"' | '\"currency\": \"USD\", \"colour\": \"red\"' | 422 | /colour | '' | an unknown property",
                "'2017-03-01' | '2199-03-01' | 422 | /openedOn | 2199-03-01 | opened in the future",
                "'2017-03-01' | '2017-02-30' | 422 | /openedOn | 2017-02-30 | a day that does not exist",
                "'2017-03-01' | '-999999999-01-01' | 422 | /openedOn | -999999999-01-01 | a day before all days",
                "'\"currency\": \"USD\"' | '\"currency\": \"USD\", \"expectedCloseOn\": \"2017-02-01\"' | 422 | /expectedCloseOn | 2017-02-01 | to close before it opened",
                "'Cancity, 2 GTX Pro' | ' ' | 422 | /name | ' ' | a blank name",
                "'Cancity, 2 GTX Pro' | 'A\\u0000B' | 422 | /name | '' | a control character",
            })
    void refuses_to_open(
            String place, String bad, int status, String at, String value, String why) {
        var answer = http.post(DEALS, world.proposal("").replace(known(place), known(bad)));

        assertThat(answer.status()).as(why + answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        var fault = answer.json().at("/errors/0");
        assertThat(fault.path("pointer").asString()).isEqualTo(at);
        assertThat(fault.path("message").asString()).isNotBlank();
        if (!value.isBlank()) {
            assertThat(fault.path("value").asString()).isEqualTo(known(value));
        }
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'[{\"memberId\": \"ADA\", \"percent\": 90}]' | /splits | 90 | 90 percent only",
                "'[{\"memberId\": \"ADA\", \"percent\": 50}, {\"memberId\": \"ADA\", \"percent\": 50}]' | /splits/1/memberId | ADA | the same member twice",
                "'[{\"memberId\": \"NOBODY\", \"percent\": 100}]' | /splits/0/memberId | NOBODY | an unknown member",
                "'[{\"memberId\": \"ADA\", \"percent\": 110}, {\"memberId\": \"BOB\", \"percent\": -10}]' | /splits/1/percent | -10 | a negative share",
                "'[]' | /splits | 0 | no splits at all",
            })
    void refuses_splits(String splits, String at, String value, String why) {
        var answer = http.post(DEALS, world.proposal("\"splits\": %s,".formatted(known(splits))));

        assertThat(answer.status()).as(why).isEqualTo(422);
        var fault = answer.json().at("/errors/0");
        assertThat(fault.path("pointer").asString()).isEqualTo(at);
        assertThat(fault.path("value").asString()).isEqualTo(known(value));
    }

    @Test
    void tells_every_fault_at_once() {
        var proposal =
                world.proposal("\"channel\": \"FAX\",")
                        .replace(ADA.toString(), NOBODY)
                        .replace("\"quantity\": 2", "\"quantity\": 0");

        var errors = http.post(DEALS, proposal).json().path("errors");

        assertThat(errors.valueStream().map(error -> error.path("pointer").asString()))
                .containsExactly("/ownerId", "/channel", "/splits/0/memberId", "/lines/0/quantity");
    }

    @Test
    void accepts_200_lines_and_refuses_201() {
        var line = "{\"productId\": \"%s\", \"quantity\": 1}".formatted(world.product());

        assertThat(http.post(DEALS, withLines(line, 200)).status()).isEqualTo(201);
        var refused = http.post(DEALS, withLines(line, 201));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/lines");
    }

    @Test
    void refuses_malformed_json() {
        var answer = http.post(DEALS, "{\"name\": ");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).doesNotContain("Exception");
    }

    @ParameterizedTest(name = "won on {0}: {1}")
    @CsvSource({
        "2199-01-01, close-date-in-future",
        "2017-02-28, close-date-before-opening",
    })
    void refuses_a_close_date(String closeDate, String code) {
        var answer = world.win(world.opened(), closeDate);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("type").asString()).endsWith("/" + code);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/closeDate");
        assertThat(answer.json().at("/errors/0/value").asString()).isEqualTo(closeDate);
    }

    @ParameterizedTest(name = "{0} of a won deal: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/win | {\"closeDate\": \"2017-05-06\"} | deal-already-won",
                "/loss | {\"reason\": \"Price\"} | deal-already-won",
                "/stage-moves | {\"stage\": \"Engaging\"} | deal-already-won",
            })
    void refuses_a_step_by_name(String step, String body, String code) {
        var answer = http.post(world.won() + step, body);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("type").asString()).endsWith("/" + code);
    }

    @ParameterizedTest(name = "{0} {1}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/amendments | {\"reason\": \"Nothing\"} | \"2\" | 422",
                "/amendments | {\"closeDate\": \"2017-05-06\"} | \"2\" | 422",
                "/amendments | {\"closeDate\": \"2199-05-06\", \"reason\": \"x\"} | \"2\" | 422",
                "/amendments | {\"closeDate\": \"2017-05-06\", \"reason\": \"x\"} | '' | 428",
                "/amendments | {\"closeDate\": \"2017-05-06\", \"reason\": \"x\"} | \"1\" | 412",
                "/amendments | {\"closeDate\": \"2017-05-06\", \"reason\": \"x\"} | two | 400",
                "/cancellation | {\"reason\": \"Gone\"} | '' | 428",
                "/cancellation | {\"reason\": \"Gone\"} | \"7\" | 412",
                "/cancellation | {\"reason\": \"\"} | \"2\" | 422",
            })
    void refuses_to_correct_a_won_deal(String step, String body, String revision, int status) {
        var headers = revision.isEmpty() ? new String[0] : new String[] {"If-Match", revision};

        var answer = http.post(world.won() + step, body, headers);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().path("title").asString()).isNotBlank();
    }

    @Test
    void knows_no_deal_that_was_not_opened() {
        var path = DEALS + "/" + UUID.randomUUID();

        assertThat(http.get(path).status()).isEqualTo(404);
        assertThat(http.get(path + "/history").status()).isEqualTo(404);
        assertThat(world.win(path, "2017-05-05").status()).isEqualTo(404);
        assertThat(http.get(DEALS + "/not-an-id").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "?limit=0, 400",
        "?limit=201, 400",
        "?cursor=abc, 400",
        "?sort=colour, 400",
        "?status=SOLD, 422",
        "?ownerId=ada, 422",
        "?closedFrom=yesterday, 422",
        "/totals?by=colour, 400",
    })
    void refuses_a_query(String query, int status) {
        var answer = http.get(DEALS + query);

        assertThat(answer.status()).isEqualTo(status);
        var message = answer.json().at("/errors/0/message").asString();
        assertThat(message).isNotBlank().doesNotContain("java.");
    }

    private String withLines(String line, int count) {
        var lines = String.join(",", Collections.nCopies(count, line));
        return world.proposal("").replaceFirst("\"lines\": \\[.*]", "\"lines\": [" + lines + "]");
    }

    private String known(String words) {
        return words.replace("ADA", DealWorld.ADA.toString())
                .replace("BOB", DealWorld.BOB.toString())
                .replace("NOBODY", NOBODY)
                .replace("CUSTOMER", DealWorld.CANCITY.toString())
                .replace("PRODUCT", world.product().toString());
    }
}
