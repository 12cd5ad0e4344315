package io.paceline.incentive.rating;

import static io.paceline.incentive.rating.RatingApi.ACCELERATOR;
import static io.paceline.incentive.rating.Sales.quota;
import static io.paceline.incentive.rating.Sales.won;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.incentive.rating.Sales.Share;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A version of a plan is tried on what is recorded, before anybody is paid by it.
class WhatIfTest extends RatingScenario {

    @Test
    void says_what_activating_the_version_then_posts() {
        var plan = ratedByQuarter("1000");
        deals.apply(
                List.of(
                        won(deal, JANUARY, 1, Share.of(payee, "100")),
                        won(other, MARCH, 1, Share.of(payee, "1200"))));
        var before = amounts(payee);
        api.addVersion(plan, "2017-02-01", ACCELERATOR.replace("0.05", "0.06"));

        var answer = whatIf(plan, 2);

        assertThat(amounts(payee)).as("nothing is written").isEqualTo(before);
        assertThat(money(answer, "inForce")).isEqualTo("74.00");
        assertThat(money(answer, "proposed")).isEqualTo("83.00");
        assertThat(money(answer, "difference")).isEqualTo("9.00");
        assertThat(answer.get("winners").asInt()).isEqualTo(1);
        assertThat(answer.get("losers").asInt()).isZero();
        assertThat(answer.get("credits").asInt()).isEqualTo(2);
        assertThat(only(answer.get("payees")).get("name").asString()).isEqualTo("Ada");
        api.activate(plan, 2);
        assertThat(amounts(payee).getLast()).isEqualTo("9.00");
        assertThat(money(whatIf(plan, 2), "difference")).isEqualTo("0.00");
    }

    @Test
    void a_component_that_the_version_leaves_out_is_lost() {
        var plan = ratedByQuarter("1000");
        var loser = UUID.randomUUID();
        members.apply(List.of(Sales.member(loser, "Bob")));
        api.assign(plan, loser);
        goals.apply(List.of(quota(UUID.randomUUID(), loser, "2017-Q1", "1000", 1)));
        deals.apply(List.of(won(deal, MARCH, 1, Share.of(loser, "500"))));
        api.addVersion(plan, "2017-01-01", ACCELERATOR.replace("Commission", "Other commission"));

        var answer = whatIf(plan, 2);

        // The same rates under another name: as much again, and nobody wins or loses.
        assertThat(money(answer, "proposed")).isEqualTo("25.00");
        assertThat(answer.get("payeeCount").asInt()).isEqualTo(2);
        assertThat(answer.get("payees")).isEmpty();

        api.addVersion(plan, "2017-01-01", RatingApi.KICKER);
        var without = whatIf(plan, 3);

        assertThat(money(without, "difference")).isEqualTo("-25.00");
        assertThat(without.get("losers").asInt()).isEqualTo(1);
        assertThat(only(without.get("payees")).get("payeeId").asString())
                .isEqualTo(loser.toString());
    }

    @Test
    void an_unknown_version_is_not_found() {
        var plan = ratedByQuarter("1000");

        assertThat(http.get(path(plan, 7)).status()).isEqualTo(404);
        assertThat(http.get(path(UUID.randomUUID().toString(), 1)).status()).isEqualTo(404);
    }

    private JsonNode whatIf(String plan, int version) {
        var answer = http.get(path(plan, version));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static String path(String plan, int version) {
        return "/api/incentive/plans/%s/versions/%d/what-if".formatted(plan, version);
    }

    private static String money(JsonNode answer, String what) {
        return answer.at("/%s/amount".formatted(what)).asString();
    }
}
