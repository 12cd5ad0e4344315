package io.paceline.incentive.rating;

import static io.paceline.incentive.rating.RatingApi.ACCELERATOR;
import static io.paceline.incentive.rating.Sales.quota;
import static io.paceline.incentive.rating.Sales.won;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.incentive.rating.Sales.Share;
import io.paceline.platform.event.EventConsumer;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestHttp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/// What can be asked about a small year: 1,200 in the first quarter and 300 in the second.
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class QuestionsTest {

    final UUID ada = UUID.randomUUID();
    final UUID bob = UUID.randomUUID();
    @Autowired TestHttp http;
    RatingApi api;

    @BeforeAll
    void play(
            @Autowired @Qualifier("whenDealChangesRerate") EventConsumer deals,
            @Autowired @Qualifier("whenGoalChangesRerate") EventConsumer goals,
            @Autowired @Qualifier("whenMemberChangesKeepName") EventConsumer members) {
        api = new RatingApi(http);
        members.apply(List.of(Sales.member(ada, "Ada"), Sales.member(bob, "Bob")));
        api.activePlan(ACCELERATOR, ada);
        goals.apply(List.of(quota(UUID.randomUUID(), ada, "2017-Q1", "1000", 1)));
        deals.apply(
                List.of(
                        won(
                                UUID.randomUUID(),
                                LocalDate.of(2017, 2, 1),
                                1,
                                Share.of(ada, "500", "500"),
                                new Share(bob, "OVERLAY", List.of("50", "50"))),
                        won(UUID.randomUUID(), LocalDate.of(2017, 3, 1), 1, Share.of(ada, "200")),
                        won(UUID.randomUUID(), LocalDate.of(2017, 4, 1), 1, Share.of(bob, "300"))));
    }

    @Test
    void credits_by_quarter_are_control_totals_without_overlays() {
        var totals = http.get("/api/incentive/credits/totals?by=quarter").json().get("items");

        assertThat(totals.toString())
                .isEqualTo(
                        """
                        [{"key":"2017-Q1","deals":2,"amount":{"amount":"1200","currency":"USD"}},\
                        {"key":"2017-Q2","deals":1,"amount":{"amount":"300","currency":"USD"}}]\
                        """);
    }

    @Test
    void credits_by_payee_carry_names() {
        var totals = http.get("/api/incentive/credits/totals?by=payee").json().get("items");

        assertThat(totals.at("/0/name").asString()).isEqualTo("Ada");
        assertThat(totals.at("/1/amount/amount").asString()).isEqualTo("300");
    }

    @Test
    void progress_names_the_distance_to_the_next_tier() {
        var progress =
                http.get("/api/incentive/payees/%s/progress?at=2017-03-31".formatted(ada)).json();

        var component = progress.at("/components/0");
        assertThat(component.get("attainment").asString()).isEqualTo("1.20000000");
        assertThat(component.get("rate").asString()).isEqualTo("0.08");
        assertThat(component.at("/nextTier/rate").asString()).isEqualTo("0.12");
        assertThat(component.at("/nextTier/distance/amount").asString()).isEqualTo("300.0");
    }

    @Test
    void progress_without_a_quota_says_nothing_about_attainment() {
        var progress =
                http.get("/api/incentive/payees/%s/progress?at=2017-04-01".formatted(ada)).json();

        assertThat(progress.at("/components/0/component").asString()).isEqualTo("Commission");
        assertThat(progress.at("/components/0/attainment").isMissingNode()).isTrue();
    }

    @Test
    void statements_list_the_months_with_their_totals() {
        var months =
                http.get("/api/incentive/payees/%s/statements".formatted(ada)).json().get("items");

        assertThat(months).hasSize(2);
        assertThat(months.at("/0/total/amount").asString()).isEqualTo("50.00");
        assertThat(months.at("/1/total/amount").asString()).isEqualTo("16.00");
    }

    @Test
    void a_statement_holds_the_lines_of_its_month() {
        var statement = api.statement(ada, "2017-02");

        assertThat(statement.at("/payee/name").asString()).isEqualTo("Ada");
        assertThat(statement.get("lines")).hasSize(2);
        assertThat(statement.at("/lines/0/dealName").asString()).isEqualTo("Deal");
        assertThat(api.statement(ada, "2017-09").get("lines")).isEmpty();
    }

    @Test
    void ledger_lines_come_in_pages() {
        var path = "/api/incentive/payees/%s/ledger-lines?limit=2".formatted(ada);
        var first = http.get(path).json();

        var second = http.get(path + "&cursor=" + first.get("nextCursor").asString()).json();

        assertThat(first.get("items")).hasSize(2);
        assertThat(second.get("items")).hasSize(1);
        assertThat(second.get("nextCursor")).isNull();
    }

    @Test
    void payees_are_found_by_part_of_their_name_with_their_plan() {
        var payees = http.get("/api/incentive/payees?q=ad").json().get("items");

        assertThat(payees).hasSize(1);
        assertThat(payees.at("/0/plan").asString()).startsWith("Plan");
    }
}
