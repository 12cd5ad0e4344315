package io.paceline.incentive.rating;

import static io.paceline.incentive.rating.RatingApi.ACCELERATOR;
import static io.paceline.incentive.rating.Sales.quota;
import static io.paceline.incentive.rating.Sales.won;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.contracts.EventType;
import io.paceline.incentive.rating.Sales.Share;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Quotas and plans that come after the deals they pay for.
class RuleChangeTest extends RatingScenario {

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
    void a_deal_in_another_currency_than_the_plan_is_not_mixed_in() {
        api.activePlan(ACCELERATOR, payee);
        goals.apply(List.of(quota(goal, payee, "2017-Q1", "1000", 1)));
        var dollars = won(deal, MARCH, 1, Share.of(payee, "100"));
        ((tools.jackson.databind.node.ObjectNode) dollars.data().get("deal"))
                .put("currency", "EUR");

        deals.apply(List.of(dollars));

        assertThat(api.lines(payee)).isEmpty();
    }
}
