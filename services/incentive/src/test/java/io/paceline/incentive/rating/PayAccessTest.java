package io.paceline.incentive.rating;

import static io.paceline.incentive.rating.RatingApi.ACCELERATOR;
import static io.paceline.incentive.rating.Sales.quota;
import static io.paceline.incentive.rating.Sales.won;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.incentive.rating.Sales.Share;
import io.paceline.platform.event.EventConsumer;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestEvents;
import io.paceline.testkit.TestHttp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Who sees whose pay and credits. In March rosa earned 50 and ron 40 in the west; in July rosa
/// earned 30 in the east.
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class PayAccessTest {

    Organisation people;
    String plan;
    @Autowired TestHttp http;

    @BeforeAll
    void play(
            @Autowired @Qualifier("whenDealChangesRerate") EventConsumer deals,
            @Autowired @Qualifier("whenGoalChangesRerate") EventConsumer goals,
            @Autowired TestEvents events,
            @Autowired JdbcClient jdbc) {
        people = new Organisation(events, http).join();
        jdbc.sql("truncate pay_period_closure").update();
        var api = new RatingApi(http);
        plan = api.draftPlan(ACCELERATOR);
        api.activate(plan, 1);
        assign(people.rosa, "77001");
        assign(people.ron, "77002");
        for (var label : List.of("2017-Q1", "2017-Q3")) {
            goals.apply(List.of(quota(UUID.randomUUID(), people.rosa, label, "10000", 1)));
            goals.apply(List.of(quota(UUID.randomUUID(), people.ron, label, "10000", 1)));
        }
        deals.apply(
                List.of(
                        won(
                                UUID.randomUUID(),
                                date("2017-03-10"),
                                1,
                                Share.of(people.rosa, "1000")),
                        won(UUID.randomUUID(), date("2017-03-20"), 1, Share.of(people.ron, "800")),
                        won(
                                UUID.randomUUID(),
                                date("2017-07-10"),
                                1,
                                Share.of(people.rosa, "600"))));
    }

    @ParameterizedTest(name = "{0} sees of rosa: {1}, of ron: {2}")
    @CsvSource(
            quoteCharacter = '"',
            textBlock =
                    """
                    rosa,  30.00 50.00,  404
                    ron,   404,          40.00
                    max,   50.00,        40.00
                    mia,   30.00,        404
                    finn,  50.00,        40.00
                    cora,  50.00,        40.00
                    carla, 30.00 50.00,  40.00
                    fred,  30.00 50.00,  40.00
                    dora,  403,          403
                    otto,  403,          403
                    stranger, 403,       403
                    machine:incentive:read,  30.00 50.00, 40.00
                    machine:incentive:write, 403,         403
                    machine:goal:read,       403,         403
                    """)
    void ledger_lines_are_seen_by_the_last_day_of_their_month(
            String who, String ofRosa, String ofRon) {
        assertThat(lines(who, people.rosa, "")).isEqualTo(ofRosa);
        assertThat(lines(who, people.ron, "")).isEqualTo(ofRon);
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource({
        "max, ?month=2017-03, 50.00",
        "max, ?month=2017-07, ''",
        "mia, ?month=2017-03, ''",
        "mia, ?month=2017-07, 30.00",
        "ron, ?month=2017-03, 404",
    })
    void a_filter_shows_no_more(String who, String filter, String lines) {
        assertThat(lines(who, people.rosa, filter)).isEqualTo(lines);
    }

    @Test
    void a_cursor_that_another_was_given_shows_no_more() {
        var path = "/api/incentive/payees/%s/ledger-lines".formatted(people.rosa);
        var cursor = people.get("carla", path + "?limit=1").json().get("nextCursor").asString();

        assertThat(lines("mia", people.rosa, "?cursor=" + cursor)).isEmpty();
        assertThat(lines("max", people.rosa, "?cursor=" + cursor)).isEqualTo("50.00");
        assertThat(lines("ron", people.rosa, "?cursor=" + cursor)).isEqualTo("404");
    }

    @Test
    void a_csv_file_shows_no_more_than_the_list() {
        var path = "/api/incentive/payees/%s/ledger-lines".formatted(people.rosa);

        assertThat(people.csv("max", path).text()).contains("50.00").doesNotContain("30.00");
        assertThat(people.csv("mia", path).text()).contains("30.00").doesNotContain("50.00");
        assertThat(people.csv("ron", path).status()).isEqualTo(404);
        assertThat(people.csv("dora", path).status()).isEqualTo(403);
    }

    @ParameterizedTest(name = "{0}: {1}, March {2}, July {3}")
    @CsvSource({
        "rosa, 2017-03 2017-07, 200, 200",
        "max,  2017-03,         200, 404",
        "mia,  2017-07,         404, 200",
        "finn, 2017-03,         200, 404",
        "fred, 2017-03 2017-07, 200, 200",
        "ron,  404,             404, 404",
        "dora, 403,             403, 403",
        "otto, 403,             403, 403",
    })
    void statements_are_seen_by_the_last_day_of_their_month(
            String who, String months, int march, int july) {
        var path = "/api/incentive/payees/%s/statements".formatted(people.rosa);
        var list = people.get(who, path);

        assertThat(list.status() == 200 ? texts(list.json(), "/month") : "" + list.status())
                .isEqualTo(months);
        assertThat(people.status(who, path + "/2017-03")).isEqualTo(march);
        assertThat(people.status(who, path + "/2017-07")).isEqualTo(july);
    }

    @ParameterizedTest(name = "{0}: {1}, March {2}, July {3}")
    @CsvSource({
        "rosa, 200, 200",
        "max,  200, 404",
        "mia,  404, 200",
        "finn, 200, 404",
        "ron,  404, 404",
        "dora, 403, 403",
        "machine:incentive:read, 200, 200",
    })
    void a_single_line_explains_itself_to_the_same(String who, int march, int july) {
        var newestFirst =
                people.get("fred", "/api/incentive/payees/%s/ledger-lines".formatted(people.rosa))
                        .json();
        var julys = newestFirst.at("/items/0/id").asString();
        var marchs = newestFirst.at("/items/1/id").asString();

        assertThat(people.status(who, "/api/incentive/ledger-lines/" + marchs)).isEqualTo(march);
        assertThat(people.status(who, "/api/incentive/ledger-lines/" + julys)).isEqualTo(july);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "rosa, 2017-Q1 1 1000 2017-Q3 1 600",
        "ron,  2017-Q1 1 800",
        "max,  2017-Q1 2 1800",
        "mia,  2017-Q3 1 600",
        "dora, 2017-Q1 2 1800",
        "finn, 2017-Q1 2 1800",
    })
    void credits_add_up_to_what_was_within_reach_at_the_close_date(String who, String totals) {
        var path = "/api/incentive/credits/totals?by=quarter";

        assertThat(totals(people.get(who, path).json())).isEqualTo(totals);
    }

    @Test
    void credits_by_payee_name_nobody_else() {
        var path = "/api/incentive/credits/totals?by=payee";

        assertThat(people.get("ron", path).text()).doesNotContain(people.rosa.toString());
        assertThat(people.csv("ron", path).text())
                .contains(people.ron.toString())
                .doesNotContain(people.rosa.toString());
        assertThat(people.get("fred", path).text())
                .contains(people.rosa.toString(), people.ron.toString());
        assertThat(people.status("otto", path)).isEqualTo(403);
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "rosa, 2017-03-31, rate 0.05 1000",
        "max,  2017-03-31, rate 0.05 1000",
        "finn, 2017-03-31, rate 0.05 1000",
        "dora, 2017-03-31, no rate 1000",
        "mia,  2017-03-31, 404",
        "ron,  2017-03-31, 404",
        "otto, 2017-03-31, 403",
        "max,  2017-07-31, 404",
        "dora, 2017-07-31, 404",
        "mia,  2017-07-31, rate 0.05 600",
    })
    void progress_is_seen_without_pay_by_who_sees_only_credits(
            String who, String at, String progress) {
        var answer =
                people.get(
                        who, "/api/incentive/payees/%s/progress?at=%s".formatted(people.rosa, at));
        if (answer.status() != 200) {
            assertThat("" + answer.status()).isEqualTo(progress);
            return;
        }

        var component = answer.json().at("/components/0");
        var rate = component.has("rate") ? "rate " + component.get("rate").asString() : "no rate";
        assertThat(rate + " " + component.at("/credited/amount").asString()).isEqualTo(progress);
        assertThat(component.has("nextTier")).isEqualTo(component.has("rate"));
        assertThat(component.at("/quota/amount").asString()).isEqualTo("10000");
        assertThat(component.has("attainment")).isTrue();
    }

    @ParameterizedTest(name = "{0}: today {1}, in May 2017 {2}")
    @CsvSource({
        "rosa, rosa, rosa",
        "ron,  ron, ron",
        "max,  max ron, max ron rosa",
        "mia,  mia rosa, mia",
        "dora, max ron, max ron rosa",
        "finn, max ron, max ron rosa",
        "cora, max ron, max ron rosa",
        "carla, max mia ron rosa, max mia ron rosa",
        "fred, max mia ron rosa, max mia ron rosa",
        "machine:incentive:read, max mia ron rosa, max mia ron rosa",
    })
    void payees_are_those_within_reach(String who, String today, String inMay) {
        assertThat(String.join(" ", people.payees(who, ""))).isEqualTo(today);
        assertThat(String.join(" ", people.payees(who, "&at=2017-05-31"))).isEqualTo(inMay);
        assertThat(String.join(" ", people.payees(who, "&at=2999-01-01"))).isEqualTo(today);
    }

    @Test
    void payees_come_in_pages_of_those_within_reach() {
        var path = "/api/incentive/payees?limit=1&q=" + people.tag;
        var cursor = people.get("fred", path).json().get("nextCursor").asString();

        var next = people.get("max", path + "&cursor=" + cursor).json();

        assertThat(next.at("/items/0/name").asString()).isEqualTo(people.nameOf("ron"));
        assertThat(next.has("nextCursor")).isFalse();
        assertThat(people.csv("max", "/api/incentive/payees").text())
                .contains(people.nameOf("ron"))
                .doesNotContain(people.nameOf("mia"));
        assertThat(people.status("otto", path)).isEqualTo(403);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "rosa,  rosa 77001",
        "max,   ron 77002",
        "mia,   rosa 77001",
        "dora,  ron -",
        "finn,  ron 77002",
        "cora,  ron 77002",
        "carla, rosa 77001 ron 77002",
        "fred,  rosa 77001 ron 77002",
    })
    void assignments_show_the_target_incentive_only_with_pay(String who, String shown) {
        var path = "/api/incentive/plans/%s/assignments".formatted(plan);
        var items = people.get(who, path).json().get("items").valueStream();

        var seen =
                items.map(each -> payee(each) + " " + each.path("targetIncentive").asString("-"));
        assertThat(seen.collect(Collectors.joining(" "))).isEqualTo(shown);
        assertThat(people.csv(who, path).text().contains("targetIncentive"))
                .isEqualTo(!shown.endsWith("-"));
    }

    @Test
    void pay_periods_are_everybodys_but_their_totals_are_not() {
        assertThat(march("rosa").at("/totals/0/amount").asString()).isEqualTo("50.00");
        assertThat(march("max").at("/totals/0/amount").asString()).isEqualTo("90.00");
        assertThat(march("max").get("payees").asInt()).isEqualTo(2);
        assertThat(march("mia").get("totals")).isEmpty();
        for (var who : List.of("dora", "otto")) {
            assertThat(march(who).propertyNames()).containsExactlyInAnyOrder("month", "status");
        }
        assertThat(people.csv("otto", "/api/incentive/pay-periods").text())
                .startsWith("month,status\r\n");
    }

    @Test
    void who_only_operates_proves_the_ledger_without_seeing_amounts(@Autowired JdbcClient jdbc) {
        var shift = jdbc.sql("update cell set exact = exact + :by where payee_id = :rosa");
        shift.param("by", 7).param("rosa", people.rosa).update();

        var ottos = found(people.as("otto").post("/api/incentive/reconciliations", "{}").json());
        var freds = found(people.as("fred").post("/api/incentive/reconciliations", "{}").json());
        jdbc.sql("update cell set exact = exact - 7 where payee_id = :rosa")
                .param("rosa", people.rosa)
                .update();

        assertThat(ottos.propertyNames()).containsExactly("cell");
        assertThat(freds.propertyNames()).containsExactly("cell", "expected", "held");
        assertThat(people.as("dora").post("/api/incentive/reconciliations", "{}").status())
                .isEqualTo(403);
    }

    private JsonNode found(JsonNode report) {
        return report.get("found")
                .valueStream()
                .filter(each -> each.at("/cell/payeeId").asString().equals(people.rosa.toString()))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode march(String who) {
        return people.get(who, "/api/incentive/pay-periods")
                .json()
                .get("items")
                .valueStream()
                .filter(period -> period.get("month").asString().equals("2017-03"))
                .findFirst()
                .orElseThrow();
    }

    private String payee(JsonNode assignment) {
        return assignment.get("payeeId").asString().equals(people.rosa.toString()) ? "rosa" : "ron";
    }

    private String lines(String who, UUID payee, String filter) {
        var answer =
                people.get(who, "/api/incentive/payees/%s/ledger-lines%s".formatted(payee, filter));
        return answer.status() == 200
                ? texts(answer.json(), "/amount/amount")
                : "" + answer.status();
    }

    private static String texts(JsonNode page, String pointer) {
        return page.get("items")
                .valueStream()
                .map(item -> item.at(pointer).asString())
                .collect(Collectors.joining(" "));
    }

    private static String totals(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(item ->
                        "%s %s %s"
                                .formatted(
                                        item.get("key").asString(),
                                        item.get("deals").asInt(),
                                        item.at("/amount/amount").asString()))
                .collect(Collectors.joining(" "));
    }

    private void assign(UUID payee, String target) {
        var answer =
                http.post(
                        "/api/incentive/plans/%s/assignments".formatted(plan),
                        "{\"payeeIds\":[\"%s\"],\"from\":\"2017-01-01\",\"targetIncentive\":\"%s\"}"
                                .formatted(payee, target));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }
}
