package io.paceline.incentive.rating;

import static io.paceline.incentive.rating.RatingApi.ACCELERATOR;
import static io.paceline.incentive.rating.Sales.quota;
import static io.paceline.incentive.rating.Sales.won;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paceline.incentive.TwoPeople;
import io.paceline.incentive.rating.Sales.Share;
import io.paceline.platform.event.EventConsumer;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestHttp;
import io.paceline.testkit.TestHttp.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rule 6: a closed pay period does not change; the difference stands in the open one.
@IntegrationTest
class ClosedPayPeriodTest {

    static final LocalDate MARCH = LocalDate.of(2017, 3, 10);

    @Autowired
    @Qualifier("whenDealChangesRerate") EventConsumer deals;

    @Autowired
    @Qualifier("whenGoalChangesRerate") EventConsumer goals;

    @Autowired
    @Qualifier("whenMemberChangesKeepName") EventConsumer members;

    @Autowired JdbcClient jdbc;
    @Autowired TestHttp http;

    final UUID payee = UUID.randomUUID();
    final UUID deal = UUID.randomUUID();
    RatingApi api;

    @BeforeEach
    void earn_fifty_in_march_and_close_it() {
        api = new RatingApi(http);
        members.apply(List.of(Sales.member(payee, "Ada")));
        api.activePlan(ACCELERATOR, payee);
        goals.apply(List.of(quota(UUID.randomUUID(), payee, "2017-Q1", "10000", 1)));
        jdbc.sql("truncate pay_period_closure").update();
        deals.apply(List.of(won(deal, MARCH, 1, Share.of(payee, "1000"))));
        close("2017-03");
    }

    @Test
    void an_amended_deal_is_adjusted_in_the_open_period_and_points_at_the_closed_one() {
        deals.apply(List.of(won(deal, MARCH, 2, Share.of(payee, "800"))));

        var line = api.lines(payee).get(0);
        assertThat(line.at("/amount/amount").asString()).isEqualTo("-10.00");
        assertThat(line.get("payPeriod").asString()).isEqualTo("2017-04");
        assertThat(line.get("correctsPeriod").asString()).isEqualTo("2017-03");
        assertThat(line.get("kind").asString()).isEqualTo("ADJUSTED");
        assertThat(total("2017-03")).isEqualTo("50.00");
        assertThat(total("2017-04")).isEqualTo("-10.00");
    }

    @Test
    void a_correction_names_the_lines_that_it_corrects() {
        var first = api.lines(payee).get(0).get("id").asString();
        deals.apply(List.of(won(deal, MARCH, 2, Share.of(payee, "800"))));

        var explanation = api.explanation(api.lines(payee).get(0).get("id").asString());

        assertThat(explanation.get("corrects")).hasSize(1);
        assertThat(explanation.at("/corrects/0/id").asString()).isEqualTo(first);
        assertThat(explanation.get("arithmetic").toString())
                .contains("40 - 50 already in the ledger = -10 USD")
                .contains("2017-03 is closed, so the line stands in 2017-04");
    }

    @Test
    void a_deal_that_arrives_late_is_paid_in_the_open_period() {
        deals.apply(List.of(won(UUID.randomUUID(), MARCH, 1, Share.of(payee, "200"))));

        var line = api.lines(payee).get(0);
        assertThat(line.at("/amount/amount").asString()).isEqualTo("10.00");
        assertThat(line.get("payPeriod").asString()).isEqualTo("2017-04");
        assertThat(line.get("kind").asString()).isEqualTo("ADJUSTED");
    }

    @Test
    void the_database_refuses_a_line_in_a_closed_period() {
        var copy =
                """
                insert into ledger_line
                select gen_random_uuid(), payee_id, component_id, starts_on, ends_on, deal_id, line, share,
                    amount, currency, pay_period, belongs_to, recorded_at, document
                from ledger_line where payee_id = :payee
                """;

        assertThatThrownBy(() -> jdbc.sql(copy).param("payee", payee).update())
                .hasMessageContaining("pay periods up to 2017-03 are closed");
    }

    @Test
    void a_period_closes_once_and_not_before_it_is_over() {
        assertThat(propose("2017-03").status()).isEqualTo(409);
        assertThat(propose("2017-01").status()).isEqualTo(409);
        assertThat(propose("2999-01").status()).isEqualTo(409);
        assertThat(propose("2017-13").status()).isEqualTo(400);
        assertThat(propose("-0001-01").status()).isEqualTo(404);
    }

    @Test
    void closing_shows_what_was_closed() {
        var periods = http.get("/api/incentive/pay-periods").json().get("items");

        assertThat(periods.toString()).contains("\"month\":\"2017-03\",\"status\":\"CLOSED\"");
    }

    private void close(String month) {
        TwoPeople.of(http).agree("/api/incentive/pay-periods/%s/closure".formatted(month), "{}");
    }

    private Answer propose(String month) {
        return http.post("/api/incentive/pay-periods/%s/closure".formatted(month), "{}");
    }

    private String total(String month) {
        return api.statement(payee, month).at("/total/amount").asString();
    }
}
