package io.paceline.incentive.rating;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.incentive.TwoPeople;
import io.paceline.testkit.TestHttp;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// The commands and questions of the service, over HTTP.
record RatingApi(TestHttp http) {

    static final String ACCELERATOR =
            """
            {"name":"Commission","interval":"QUARTER","split":"MARGINAL","tiers":[
                {"from":"0","to":"1","rate":"0.05"},{"from":"1","to":"1.5","rate":"0.08"},
                {"from":"1.5","rate":"0.12"}]}\
            """;
    static final String KICKER =
            """
            {"name":"Annual kicker","interval":"YEAR","split":"RETROACTIVE","tiers":[
                {"from":"0","to":"1","rate":"0"},{"from":"1","to":"1.2","rate":"0.01"},
                {"from":"1.2","rate":"0.02"}]}\
            """;

    String draftPlan(String components) {
        var answer =
                http.post(
                        "/api/incentive/plans",
                        """
                        {"name":"Plan %s","currency":"USD","effectiveFrom":"2017-01-01","components":[%s]}\
                        """
                                .formatted(UUID.randomUUID(), components));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("id").asString();
    }

    void activate(String plan, int version) {
        TwoPeople.of(http)
                .agree(
                        "/api/incentive/plans/%s/versions/%d/activation".formatted(plan, version),
                        "{}");
    }

    void addVersion(String plan, String effectiveFrom, String components) {
        var answer =
                http.post(
                        "/api/incentive/plans/%s/versions".formatted(plan),
                        """
                        {"effectiveFrom":"%s","components":[%s]}\
                        """
                                .formatted(effectiveFrom, components));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    void assign(String plan, UUID payee) {
        var answer =
                http.post(
                        "/api/incentive/plans/%s/assignments".formatted(plan),
                        """
                        {"payeeIds":["%s"],"from":"2017-01-01"}\
                        """
                                .formatted(payee));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    String activePlan(String components, UUID payee) {
        var plan = draftPlan(components);
        activate(plan, 1);
        assign(plan, payee);
        return plan;
    }

    JsonNode statement(UUID payee, String month) {
        return http.get("/api/incentive/payees/%s/statements/%s".formatted(payee, month)).json();
    }

    JsonNode lines(UUID payee) {
        return http.get("/api/incentive/payees/%s/ledger-lines".formatted(payee))
                .json()
                .get("items");
    }

    JsonNode explanation(String lineId) {
        return http.get("/api/incentive/ledger-lines/" + lineId).json();
    }

    JsonNode reconcile() {
        return http.post("/api/incentive/reconciliations", "{}").json();
    }
}
