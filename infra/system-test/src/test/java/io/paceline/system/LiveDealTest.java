package io.paceline.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// A won deal shows everywhere, at once, and once.
@OnPlatform
class LiveDealTest {

    private final Platform platform;
    private final Api api;

    LiveDealTest(Platform platform) {
        this.platform = platform;
        this.api = platform.api();
    }

    @Test
    void raises_the_attainment_of_its_owner() {
        var goal = platform.goalOfARepresentative(0);
        var before = achieved(goal.path("goalId").asText());
        var deal = platform.openDeal("raise", goal.path("owner").path("id").asText(), "1234.56");

        api.post("/api/deal/deals/%s/win".formatted(deal), "{}");

        Eventually.within(
                Duration.ofSeconds(5),
                () ->
                        assertThat(achieved(goal.path("goalId").asText()).subtract(before))
                                .isEqualByComparingTo("1234.56"));
    }

    @Test
    void pays_its_owner_and_says_how() {
        var goal = platform.goalOfARepresentative(1);
        var payee = goal.path("owner").path("id").asText();
        var deal = platform.openDeal("pay", payee, "1000.00");

        api.post("/api/deal/deals/%s/win".formatted(deal), "{}");

        Eventually.within(Duration.ofSeconds(5), () -> assertThat(lines(payee, deal)).isNotEmpty());
        var line =
                api.get(
                        "/api/incentive/ledger-lines/"
                                + lines(payee, deal).get(0).path("id").asText());
        assertThat(line.toString()).contains(deal, "slices", "attainmentBefore", "arithmetic");
    }

    @Test
    void reaches_open_dashboards_without_being_asked_for() {
        var goal = platform.goalOfARepresentative(2);
        var deal = platform.openDeal("push", goal.path("owner").path("id").asText(), "777.00");
        try (var stream = LiveStream.open(api)) {
            api.post("/api/deal/deals/%s/win".formatted(deal), "{}");

            Eventually.within(
                    Duration.ofSeconds(5),
                    () -> {
                        assertThat(stream.messages("commission"))
                                .anyMatch(m -> m.data().path("dealId").asText().equals(deal));
                        assertThat(stream.messages("attainment"))
                                .anyMatch(m ->
                                        m.data()
                                                .path("goalId")
                                                .asText()
                                                .equals(goal.path("goalId").asText()));
                    });
        }
    }

    @Test
    void counts_once_when_it_is_won_twice() {
        var goal = platform.goalOfARepresentative(3);
        var payee = goal.path("owner").path("id").asText();
        var deal = platform.openDeal("twice", payee, "500.00");

        api.post("/api/deal/deals/%s/win".formatted(deal), "{}");
        var again = api.post("/api/deal/deals/%s/win".formatted(deal), "{}");

        assertThat(again.status()).isEqualTo(200);
        Eventually.within(Duration.ofSeconds(5), () -> assertThat(lines(payee, deal)).isNotEmpty());
        assertThat(lines(payee, deal)).hasSize(1);
    }

    @Test
    void takes_back_what_it_paid_when_it_is_cancelled() {
        var goal = platform.goalOfARepresentative(4);
        var payee = goal.path("owner").path("id").asText();
        var deal = platform.openDeal("cancel", payee, "900.00");
        var won = api.post("/api/deal/deals/%s/win".formatted(deal), "{}").body();
        Eventually.within(
                Duration.ofSeconds(5), () -> assertThat(balance(payee, deal)).isPositive());

        api.post(
                "/api/deal/deals/%s/cancellation".formatted(deal),
                "{\"reason\": \"returned\"}",
                "If-Match",
                "\"" + won.path("revision").asText() + "\"");

        Eventually.within(Duration.ofSeconds(5), () -> assertThat(balance(payee, deal)).isZero());
        assertThat(lines(payee, deal)).hasSizeGreaterThan(1);
    }

    private BigDecimal achieved(String goalId) {
        return new BigDecimal(
                api.get("/api/goal/goals/%s/attainment".formatted(goalId))
                        .path("achieved")
                        .asText());
    }

    private java.util.List<com.fasterxml.jackson.databind.JsonNode> lines(
            String payee, String deal) {
        return api.all("/api/incentive/payees/%s/ledger-lines?dealId=%s".formatted(payee, deal));
    }

    private BigDecimal balance(String payee, String deal) {
        return lines(payee, deal).stream()
                .map(line -> new BigDecimal(line.path("amount").path("amount").asText()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
