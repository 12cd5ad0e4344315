package io.paceline.incentive.rating;

import static io.paceline.incentive.rating.RatingApi.KICKER;
import static io.paceline.incentive.rating.Sales.cancelled;
import static io.paceline.incentive.rating.Sales.quota;
import static io.paceline.incentive.rating.Sales.won;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paceline.contracts.EventType;
import io.paceline.incentive.rating.Sales.Share;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What deals arrive and what the ledger says then.
class RerateTest extends RatingScenario {

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
}
