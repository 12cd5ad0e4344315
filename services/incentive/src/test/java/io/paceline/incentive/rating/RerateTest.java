package io.paceline.incentive.rating;

import static io.paceline.incentive.rating.RatingApi.ACCELERATOR;
import static io.paceline.incentive.rating.RatingApi.KICKER;
import static io.paceline.incentive.rating.Sales.cancelled;
import static io.paceline.incentive.rating.Sales.quota;
import static io.paceline.incentive.rating.Sales.won;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paceline.contracts.EventType;
import io.paceline.incentive.rating.Sales.Share;
import io.paceline.platform.event.EventConsumer;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestEvents;
import io.paceline.testkit.TestHttp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// What arrives and what the ledger says then.
@IntegrationTest
class RerateTest {

    static final LocalDate JANUARY = LocalDate.of(2017, 1, 10);
    static final LocalDate FEBRUARY = LocalDate.of(2017, 2, 10);
    static final LocalDate MARCH = LocalDate.of(2017, 3, 10);

    @Autowired
    @Qualifier("whenDealChangesRerate") EventConsumer deals;

    @Autowired
    @Qualifier("whenGoalChangesRerate") EventConsumer goals;

    @Autowired
    @Qualifier("whenMemberChangesKeepName") EventConsumer members;

    @Autowired JdbcClient jdbc;
    @Autowired TestEvents events;
    @Autowired TestHttp http;

    final UUID payee = UUID.randomUUID();
    final UUID deal = UUID.randomUUID();
    final UUID other = UUID.randomUUID();
    final UUID goal = UUID.randomUUID();
    RatingApi api;

    @BeforeEach
    void setUp() {
        api = new RatingApi(http);
        members.apply(List.of(Sales.member(payee, "Ada")));
    }

    @Test
    void earns_a_first_credit_in_the_month_of_its_close_date() {
        ratedByQuarter("1000");

        deals.apply(List.of(won(deal, MARCH, 1, Share.of(payee, "1200"))));

        var line = only(api.lines(payee));
        assertThat(amount(line)).isEqualTo("66.00");
        assertThat(line.get("kind").asString()).isEqualTo("EARNED");
        assertThat(line.get("payPeriod").asString()).isEqualTo("2017-03");
        assertThat(line.get("attainmentAfter").asString()).isEqualTo("1.20000000");
    }

    @Test
    void pays_a_redelivered_deal_once() {
        ratedByQuarter("1000");
        var event = won(deal, MARCH, 1, Share.of(payee, "500"));

        deals.apply(List.of(event));
        deals.apply(List.of(event, event));

        assertThat(amount(only(api.lines(payee)))).isEqualTo("25.00");
    }

    @Test
    void takes_back_what_a_cancelled_deal_earned_and_says_why() {
        ratedByQuarter("1000");
        deals.apply(List.of(won(deal, MARCH, 1, Share.of(payee, "500"))));

        deals.apply(List.of(cancelled(deal, MARCH, 2, Share.of(payee, "500"))));

        var line = api.lines(payee).get(0);
        assertThat(amount(line)).isEqualTo("-25.00");
        assertThat(line.at("/cause/reason").asString()).isEqualTo("cancelled");
        assertThat(line.at("/cause/dealRevision").asLong()).isEqualTo(2);
    }

    @Test
    void a_late_deal_moves_those_after_it_to_a_higher_tier() {
        ratedByQuarter("1000");
        deals.apply(List.of(won(other, MARCH, 1, Share.of(payee, "1000"))));

        deals.apply(List.of(won(deal, JANUARY, 1, Share.of(payee, "1000"))));

        assertThat(balance(deal)).isEqualTo("50.00");
        assertThat(balance(other)).isEqualTo("100.00");
    }

    @Test
    void crossing_a_retroactive_tier_trues_up_the_earlier_deals() {
        api.activePlan(KICKER, payee);
        goals.apply(List.of(quota(goal, payee, "2017", "1000", 1)));
        deals.apply(List.of(won(deal, JANUARY, 1, Share.of(payee, "600"))));

        deals.apply(List.of(won(other, MARCH, 1, Share.of(payee, "400"))));

        var lines = api.lines(payee);
        assertThat(lines).hasSize(2);
        var trueUp = find(lines, "ADJUSTED");
        assertThat(amount(trueUp)).isEqualTo("6.00");
        assertThat(trueUp.get("dealId").asString()).isEqualTo(deal.toString());
        assertThat(trueUp.at("/cause/dealId").asString()).isEqualTo(other.toString());
        assertThat(trueUp.at("/cause/reason").asString()).isEqualTo("tier-crossing");
    }

    @Test
    void falling_back_from_a_retroactive_tier_takes_it_back() {
        api.activePlan(KICKER, payee);
        goals.apply(List.of(quota(goal, payee, "2017", "1000", 1)));
        deals.apply(
                List.of(
                        won(deal, JANUARY, 1, Share.of(payee, "600")),
                        won(other, MARCH, 1, Share.of(payee, "400"))));

        deals.apply(List.of(cancelled(other, MARCH, 2, Share.of(payee, "400"))));

        assertThat(balance(deal)).isEqualTo("0.00");
        assertThat(balance(other)).isEqualTo("0.00");
    }

    @Test
    void a_quota_that_comes_late_rates_what_waited_for_it() {
        deals.apply(List.of(won(deal, MARCH, 1, Share.of(payee, "1200"))));
        api.activePlan(ACCELERATOR, payee);
        assertThat(api.lines(payee)).isEmpty();

        goals.apply(List.of(quota(goal, payee, "2017-Q1", "1000", 1)));

        assertThat(amount(only(api.lines(payee)))).isEqualTo("66.00");
        assertThat(only(api.lines(payee)).get("kind").asString()).isEqualTo("EARNED");
    }

    @Test
    void a_changed_quota_adjusts_the_pay() {
        ratedByQuarter("1000");
        deals.apply(List.of(won(deal, MARCH, 1, Share.of(payee, "1200"))));

        goals.apply(List.of(quota(goal, payee, "2017-Q1", "2000", 2)));

        assertThat(amounts(payee)).containsExactly("66.00", "-6.00");
        assertThat(api.lines(payee).get(0).at("/cause/eventType").asString())
                .isEqualTo("paceline.goal.adjusted.v1");
    }

    @Test
    void a_version_that_is_activated_later_re_rates_the_deals_since_its_date() {
        var plan = ratedByQuarter("1000");
        deals.apply(
                List.of(
                        won(deal, JANUARY, 1, Share.of(payee, "100")),
                        won(other, MARCH, 1, Share.of(payee, "100"))));
        api.addVersion(plan, "2017-02-01", ACCELERATOR.replace("0.05", "0.06"));

        api.activate(plan, 2);

        assertThat(amounts(payee)).containsExactly("5.00", "5.00", "1.00");
        var line = api.lines(payee).get(0);
        assertThat(line.get("dealId").asString()).isEqualTo(other.toString());
        assertThat(line.get("planVersion").asInt()).isEqualTo(2);
        assertThat(events.sent(EventType.PLAN_ACTIVATED)).isNotEmpty();
    }

    @Test
    void a_moved_close_date_moves_the_pay_to_the_other_statement() {
        ratedByQuarter("1000");
        deals.apply(List.of(won(deal, JANUARY, 1, Share.of(payee, "100"))));

        deals.apply(List.of(won(deal, FEBRUARY, 2, Share.of(payee, "100"))));

        assertThat(api.statement(payee, "2017-01").at("/total/amount").asString())
                .isEqualTo("0.00");
        assertThat(api.statement(payee, "2017-02").at("/total/amount").asString())
                .isEqualTo("5.00");
    }

    @Test
    void a_deal_in_another_currency_than_the_plan_is_not_mixed_in() {
        api.activePlan(ACCELERATOR, payee);
        goals.apply(List.of(quota(goal, payee, "2017-Q1", "1000", 1)));
        var dollars = won(deal, MARCH, 1, Share.of(payee, "100"));
        ((tools.jackson.databind.node.ObjectNode) dollars.data().get("deal"))
                .put("currency", "EUR");

        deals.apply(List.of(dollars));

        assertThat(api.lines(payee)).isEmpty();
    }

    @Test
    void a_line_explains_its_arithmetic() {
        ratedByQuarter("1000");
        deals.apply(List.of(won(deal, MARCH, 1, Share.of(payee, "1200"))));

        var explanation = api.explanation(only(api.lines(payee)).get("id").asString());

        assertThat(explanation.get("arithmetic"))
                .extracting(JsonNode::asString)
                .containsExactly(
                        "quota 1000 USD for 2017-Q1",
                        "credited 1200 on top of 0: attainment 0 % to 120 %",
                        "tier 0 % to 100 %: 1000 * 5 % = 50",
                        "tier 100 % to 150 %: 200 * 8 % = 16",
                        "pays 66 USD: the rounded total after it less the rounded total before");
    }

    @Test
    void the_database_refuses_to_change_a_line() {
        ratedByQuarter("1000");
        deals.apply(List.of(won(deal, MARCH, 1, Share.of(payee, "1200"))));

        for (var change : List.of("update ledger_line set amount = 1", "delete from ledger_line")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("append-only");
        }
    }

    @Test
    void tells_the_others_of_each_line() {
        ratedByQuarter("1000");
        deals.apply(List.of(won(deal, MARCH, 1, Share.of(payee, "1200"))));
        deals.apply(List.of(won(deal, MARCH, 2, Share.of(payee, "200"))));

        // Reading them validates each against its released schema.
        assertThat(ofPayee(EventType.COMMISSION_EARNED)).isEqualTo(1);
        assertThat(ofPayee(EventType.COMMISSION_ADJUSTED)).isEqualTo(1);
    }

    private long ofPayee(EventType type) {
        return events.sent(type).stream()
                .filter(sent ->
                        sent.data().at("/commission/payeeId").asString().equals(payee.toString()))
                .count();
    }

    private String ratedByQuarter(String target) {
        var plan = api.activePlan(ACCELERATOR, payee);
        goals.apply(List.of(quota(goal, payee, "2017-Q1", target, 1)));
        return plan;
    }

    /// In the order of recording.
    private List<String> amounts(UUID payeeId) {
        return jdbc.sql("select amount from ledger_line where payee_id = :payee order by id")
                .param("payee", payeeId)
                .query((row, _) -> row.getBigDecimal("amount").toPlainString())
                .list();
    }

    private String balance(UUID dealId) {
        return jdbc.sql("select sum(amount) as amount from ledger_line where deal_id = :deal")
                .param("deal", dealId)
                .query((row, _) -> row.getBigDecimal("amount").toPlainString())
                .single();
    }

    private static JsonNode only(JsonNode lines) {
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    private static JsonNode find(JsonNode lines, String kind) {
        return StreamSupport.stream(lines.spliterator(), false)
                .filter(line -> line.get("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static String amount(JsonNode line) {
        return line.at("/amount/amount").asString();
    }
}
