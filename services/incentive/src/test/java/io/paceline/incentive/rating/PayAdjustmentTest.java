package io.paceline.incentive.rating;

import static io.paceline.incentive.rating.RatingApi.ACCELERATOR;
import static io.paceline.incentive.rating.Sales.cancelled;
import static io.paceline.incentive.rating.Sales.quota;
import static io.paceline.incentive.rating.Sales.won;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.contracts.EventType;
import io.paceline.incentive.TwoPeople;
import io.paceline.incentive.rating.Sales.Share;
import io.paceline.platform.event.EventConsumer;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestEvents;
import io.paceline.testkit.TestHttp;
import io.paceline.testkit.TestHttp.Answer;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Money by hand: two people agree upon it, the ledger explains it, and no deal's pay changes.
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class PayAdjustmentTest {

    @Autowired
    @Qualifier("whenDealChangesRerate") EventConsumer deals;

    @Autowired
    @Qualifier("whenGoalChangesRerate") EventConsumer goals;

    @Autowired
    @Qualifier("whenMemberChangesKeepName") EventConsumer members;

    @Autowired JdbcClient jdbc;
    @Autowired TestEvents events;
    @Autowired TestHttp http;
    @Autowired Clock clock;
    Organisation people;
    RatingApi api;
    String plan;
    YearMonth now;

    @BeforeAll
    void join() {
        people = new Organisation(events, http).join();
        api = new RatingApi(http);
        plan = api.activePlan(ACCELERATOR, people.ron);
        now = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
    }

    @BeforeEach
    void open_all_periods() {
        jdbc.sql("truncate pay_period_closure").update();
    }

    @Test
    void an_approved_adjustment_stands_in_the_statement_and_explains_itself() {
        var request = finnAndCora().propose(path(people.ron), body("-150.50", "paid twice"));
        assertThat(lines(people.ron)).noneMatch(line -> amount(line).equals("-150.50"));

        assertThat(finnAndCora().approve(request).status()).isEqualTo(200);

        var line = line(people.ron, "-150.50");
        assertThat(line.get("kind").asString()).isEqualTo("ADJUSTED");
        assertThat(line.get("payPeriod").asString()).isEqualTo(now.toString());
        assertThat(line.get("planId").asString()).isEqualTo(plan);
        assertThat(line.at("/cause/reason").asString()).isEqualTo("paid twice");
        assertThat(line.at("/cause/proposer/subject").asString()).isEqualTo(people.nameOf("finn"));
        assertThat(line.at("/cause/approver/subject").asString()).isEqualTo(people.nameOf("cora"));
        assertThat(line.has("dealId")).isFalse();
        assertThat(api.statement(people.ron, now.toString()).get("lines").toString())
                .contains("paid twice");
        var explanation = api.explanation(line.get("id").asString());
        assertThat(explanation.at("/arithmetic/0").asString())
                .isEqualTo("-150.5 USD by hand: paid twice");
        assertThat(explanation.has("quota")).isFalse();
    }

    @Test
    void an_adjustment_is_told_to_the_others_once() {
        finnAndCora().agree(path(people.ron), body("11.00", "told"));

        var told =
                events.sent(EventType.COMMISSION_ADJUSTED).stream()
                        .map(sent -> sent.data().get("commission"))
                        .filter(state -> state.at("/cause/reason").asString().equals("told"))
                        .toList();
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().at("/amount/amount").asString()).isEqualTo("11.00");
        assertThat(told.getFirst().at("/payeeId").asString()).isEqualTo(people.ron.toString());
        assertThat(told.getFirst().has("dealId")).isFalse();
    }

    @Test
    void rerating_neither_sees_nor_moves_it() {
        var payee = UUID.randomUUID();
        var deal = UUID.randomUUID();
        members.apply(List.of(Sales.member(payee, "Ada")));
        api.activePlan(ACCELERATOR, payee);
        var goal = UUID.randomUUID();
        goals.apply(List.of(quota(goal, payee, "2017-Q1", "10000", 1)));
        var day = java.time.LocalDate.of(2017, 3, 10);
        deals.apply(List.of(won(deal, day, 1, Share.of(payee, "1000"))));
        two("fred", "carla").agree(path(payee), body("33.00", "by hand"));

        goals.apply(List.of(quota(goal, payee, "2017-Q1", "500", 2)));
        deals.apply(List.of(won(deal, day, 2, Share.of(payee, "2000"))));
        deals.apply(List.of(cancelled(deal, day, 3, Share.of(payee, "2000"))));

        assertThat(balance(payee)).isEqualTo("33.00");
        assertThat(api.reconcile().get("differences").asInt()).isZero();
    }

    @ParameterizedTest(name = "{0} {1}: {2} at {3}")
    @CsvSource({
        "1000000.01, USD, 422, /amount/amount",
        "-1000000.01, USD, 422, /amount/amount",
        "0.00, USD, 422, /amount/amount",
        "0.001, USD, 422, /amount/amount",
        "1.00, EUR, 422, /amount/currency",
        "1.00, XYZ, 422, ''",
        "1000000, USD, 202, ''",
        "-0.01, USD, 202, ''",
    })
    void an_amount_is_bounded_and_exact(
            String amount, String currency, int status, String pointer) {
        var body = body(amount, "why").replace("USD", currency);

        var answer = people.as("finn").post(path(people.ron), body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        if (!pointer.isEmpty()) {
            assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'{\"amount\":{\"amount\":\"1\",\"currency\":\"USD\"},\"reason\":\" \"}', 422",
        "'{\"amount\":{\"amount\":\"1\",\"currency\":\"USD\"}}', 422",
        "'{\"reason\":\"x\"}', 422",
        "'{}', 422",
        "'[', 422",
    })
    void an_adjustment_has_an_amount_and_a_reason(String body, int status) {
        assertThat(people.as("finn").post(path(people.ron), body).status()).isEqualTo(status);
    }

    @Test
    void a_payee_without_a_plan_or_with_several_needs_one_named() {
        var payee = UUID.randomUUID();
        members.apply(List.of(Sales.member(payee, "Bob")));
        var planless = people.as("fred").post(path(payee), body("1.00", "why"));
        var first = api.activePlan(ACCELERATOR, payee);
        api.activePlan(ACCELERATOR, payee);

        var ambiguous = people.as("fred").post(path(payee), body("1.00", "why"));
        var foreign = people.as("fred").post(path(payee), body("1.00", "why", "plan", plan));
        two("fred", "carla").agree(path(payee), body("1.00", "why", "plan", first));

        for (var refused : List.of(planless, ambiguous, foreign)) {
            assertThat(refused.status()).as(refused.text()).isEqualTo(422);
            assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/plan");
        }
        assertThat(line(payee, "1.00").get("planId").asString()).isEqualTo(first);
    }

    @Test
    void it_stands_in_an_open_pay_period() {
        var last = now.minusMonths(1);
        var open = body("2.00", "last month", "payPeriod", last.toString());
        finnAndCora().agree(path(people.ron), open);
        var waiting = finnAndCora().propose(path(people.ron), open.replace("2.00", "3.00"));
        assertThat(line(people.ron, "2.00").get("payPeriod").asString()).isEqualTo(last.toString());

        two("carla", "fred").agree("/api/incentive/pay-periods/%s/closure".formatted(last), "{}");

        assertThat(code(finnAndCora().approve(waiting))).isEqualTo("pay-period-closed");
        assertThat(code(people.as("finn").post(path(people.ron), open)))
                .isEqualTo("pay-period-closed");
        for (var month : List.of(now.plusMonths(1), now.minusMonths(25))) {
            var body = body("2.00", "why", "payPeriod", month.toString());
            assertThat(people.as("finn").post(path(people.ron), body).status()).isEqualTo(422);
        }
        assertThat(lines(people.ron)).noneMatch(line -> amount(line).equals("3.00"));
    }

    @ParameterizedTest(name = "{0} for ron: {1}, for mia: {2}")
    @CsvSource({
        "ron,  403, 403",
        "max,  403, 403",
        "dora, 403, 403",
        "otto, 403, 403",
        "finn, 202, 404",
        "cora, 202, 404",
        "fred, 202, 202",
        "machine:incentive:write, 403, 403",
    })
    void it_is_proposed_by_who_adjusts_pay_for_whom_they_reach(String who, int forRon, int forMia) {
        new RatingApi(http).assign(plan, people.mia);
        int before = lines(people.mia).size();

        var ofRon = people.as(who).post(path(people.ron), body("5.00", "why"));
        var ofMia = people.as(who).post(path(people.mia), body("5.00", "why"));

        assertThat(ofRon.status()).as(ofRon.text()).isEqualTo(forRon);
        assertThat(ofMia.status()).as(ofMia.text()).isEqualTo(forMia);
        assertThat(people.as(who).post(path(people.mia), "{}").status())
                .isEqualTo(forMia == 202 ? 422 : forMia);
        assertThat(lines(people.mia)).hasSize(before);
    }

    @Test
    void nobody_proposes_or_approves_what_adjusts_their_own_pay() {
        people.grant("max", "FINANCE", people.west);
        new RatingApi(http).assign(plan, people.max);
        TestEvents.eventually(() ->
                assertThat(people.as("max").post(path(people.ron), body("6.00", "why")).status())
                        .isEqualTo(202));

        var own = people.as("max").post(path(people.max), body("6.00", "why"));
        var request = finnAndCora().propose(path(people.max), body("6.00", "why"));

        assertThat(code(own)).isEqualTo("four-eyes");
        assertThat(code(two("finn", "max").approve(request))).isEqualTo("four-eyes");
        assertThat(code(two("finn", "finn").approve(request))).isEqualTo("four-eyes");
        assertThat(lines(people.max)).isEmpty();
        assertThat(finnAndCora().approve(request).status()).isEqualTo(200);
    }

    @Test
    void it_is_approved_by_who_reaches_the_payee_and_seen_by_nobody_else() {
        new RatingApi(http).assign(plan, people.mia);
        var request = two("fred", "finn").propose(path(people.mia), body("8.00", "secret reason"));

        assertThat(two("fred", "finn").approve(request).status()).isEqualTo(404);
        for (var who : List.of("finn", "mia", "max", "dora", "otto")) {
            assertThat(people.status(who, request)).isIn(403, 404);
            assertThat(people.get(who, "/api/incentive/approvals?limit=200").text())
                    .doesNotContain("secret reason");
        }
        assertThat(two("fred", "carla").approve(request).status()).isEqualTo(200);
    }

    private TwoPeople finnAndCora() {
        return two("finn", "cora");
    }

    private TwoPeople two(String proposer, String approver) {
        return new TwoPeople(people.as(proposer), people.as(approver));
    }

    private List<JsonNode> lines(UUID payee) {
        return api.lines(payee).valueStream().toList();
    }

    private JsonNode line(UUID payee, String amount) {
        return lines(payee).stream()
                .filter(line -> amount(line).equals(amount))
                .findFirst()
                .orElseThrow();
    }

    private String balance(UUID payee) {
        return jdbc.sql("select sum(amount)::text from ledger_line where payee_id = :payee")
                .param("payee", payee)
                .query(String.class)
                .single();
    }

    private static String amount(JsonNode line) {
        return line.at("/amount/amount").asString();
    }

    private static String path(UUID payee) {
        return "/api/incentive/payees/%s/adjustments".formatted(payee);
    }

    private static String body(String amount, String reason) {
        return "{\"amount\":{\"amount\":\"%s\",\"currency\":\"USD\"},\"reason\":\"%s\"}"
                .formatted(amount, reason);
    }

    private static String body(String amount, String reason, String field, String value) {
        return body(amount, reason).replaceAll("}$", ",\"%s\":\"%s\"}".formatted(field, value));
    }

    private static String code(Answer answer) {
        var type = answer.json().path("type").asString("");
        return type.substring(type.lastIndexOf('/') + 1);
    }
}
