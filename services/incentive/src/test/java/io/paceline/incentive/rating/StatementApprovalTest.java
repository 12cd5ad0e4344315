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
import io.paceline.testkit.TestEvents;
import io.paceline.testkit.TestHttp;
import io.paceline.testkit.TestHttp.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A statement of a closed month goes from open to review to approved, by two people of whom
/// neither is the payee. rosa and ron have a line each in March, which is closed, and in April,
/// which is open; max has one in March.
@IntegrationTest
class StatementApprovalTest {

    @Autowired
    @Qualifier("whenDealChangesRerate") EventConsumer deals;

    @Autowired
    @Qualifier("whenGoalChangesRerate") EventConsumer goals;

    @Autowired JdbcClient jdbc;
    @Autowired TestEvents events;
    @Autowired TestHttp http;
    Organisation people;

    @BeforeEach
    void close_march() {
        people = new Organisation(events, http).join();
        jdbc.sql("truncate pay_period_closure").update();
        var api = new RatingApi(http);
        for (var payee : List.of(people.rosa, people.ron, people.max)) {
            api.activePlan(ACCELERATOR, payee);
            goals.apply(List.of(quota(UUID.randomUUID(), payee, "2017-Q1", "10000", 1)));
            goals.apply(List.of(quota(UUID.randomUUID(), payee, "2017-Q2", "10000", 1)));
            deals.apply(List.of(won(UUID.randomUUID(), day(3), 1, Share.of(payee, "1000"))));
        }
        for (var payee : List.of(people.rosa, people.ron)) {
            deals.apply(List.of(won(UUID.randomUUID(), day(4), 1, Share.of(payee, "1000"))));
        }
        TwoPeople.of(http).agree("/api/incentive/pay-periods/2017-03/closure", "{}");
    }

    @Test
    void a_statement_goes_from_open_over_review_to_approved() {
        assertThat(status(people.ron, "2017-03")).isEqualTo("OPEN CLOSED");

        var request = two("max", "finn").propose(submission(people.ron), "");
        assertThat(status(people.ron, "2017-03")).isEqualTo("IN_REVIEW CLOSED");
        assertThat(code(people.as("max").post(submission(people.ron), "")))
                .isEqualTo("approval-open");

        assertThat(two("max", "finn").approve(request).status()).isEqualTo(200);
        assertThat(status(people.ron, "2017-03")).isEqualTo("APPROVED CLOSED");
        assertThat(status(people.ron, "2017-04")).isEqualTo("OPEN OPEN");
        assertThat(code(people.as("max").post(submission(people.ron), "")))
                .isEqualTo("statement-approved");
    }

    @Test
    void the_list_of_months_shows_where_each_statement_is() {
        two("max", "finn").propose(submission(people.ron), "");

        var months =
                people.get("ron", "/api/incentive/payees/%s/statements".formatted(people.ron))
                        .json()
                        .get("items");

        assertThat(months.at("/0/status").asString()).isEqualTo("IN_REVIEW");
        assertThat(months.at("/1/status").asString()).isEqualTo("OPEN");
    }

    @Test
    void a_rejected_statement_is_open_again() {
        var request = two("max", "finn").propose(submission(people.ron), "");

        assertThat(two("max", "finn").reject(request).status()).isEqualTo(200);

        assertThat(status(people.ron, "2017-03")).isEqualTo("OPEN CLOSED");
        two("max", "finn").agree(submission(people.ron), "");
        assertThat(status(people.ron, "2017-03")).isEqualTo("APPROVED CLOSED");
    }

    @ParameterizedTest(name = "{0} submits ron''s: {1}, rosa''s: {2}")
    @CsvSource({
        "max,   202, 202",
        "cora,  202, 202",
        "carla, 202, 202",
        "mia,   404, 404",
        "ron,   403, 403",
        "finn,  403, 403",
        "dora,  403, 403",
        "otto,  403, 403",
        "machine:incentive:write, 403, 403",
    })
    void statements_are_submitted_by_whoever_managed_the_payee_then(
            String who, int rons, int rosas) {
        var ofRon = people.as(who).post(submission(people.ron), "");
        var ofRosa = people.as(who).post(submission(people.rosa), "");

        assertThat(ofRon.status()).as(ofRon.text()).isEqualTo(rons);
        assertThat(ofRosa.status()).as(ofRosa.text()).isEqualTo(rosas);
        assertThat(status(people.ron, "2017-03"))
                .isEqualTo(rons == 202 ? "IN_REVIEW CLOSED" : "OPEN CLOSED");
    }

    @Test
    void nobody_submits_their_own() {
        assertThat(code(people.as("max").post(submission(people.max), ""))).isEqualTo("four-eyes");
        assertThat(status(people.max, "2017-03")).isEqualTo("OPEN CLOSED");
    }

    @Test
    void an_open_month_and_an_empty_statement_are_not_submitted() {
        var april = submission(people.ron).replace("2017-03", "2017-04");
        var february = submission(people.ron).replace("2017-03", "2017-02");

        assertThat(code(people.as("max").post(april, ""))).isEqualTo("pay-period-open");
        assertThat(code(people.as("max").post(february, ""))).isEqualTo("statement-empty");
        assertThat(people.as("max").post(april.replace("2017-04", "soon"), "").status())
                .isEqualTo(400);
    }

    @Test
    void neither_the_submitter_nor_the_payee_nor_one_without_the_right_approves_it() {
        people.grant("ron", "FINANCE", people.west);
        people.grant("max", "FINANCE", people.west);
        TestEvents.eventually(() ->
                assertThat(
                                people.as("ron")
                                        .post(
                                                "/api/incentive/payees/%s/adjustments"
                                                        .formatted(people.max),
                                                "{}")
                                        .status())
                        .isEqualTo(422));
        TestEvents.eventually(() -> assertThat(people.payees("max", "&at=2017-05-31")).hasSize(3));
        var request = two("max", "finn").propose(submission(people.ron), "");

        assertThat(code(two("max", "max").approve(request))).isEqualTo("four-eyes");
        assertThat(code(two("max", "ron").approve(request))).isEqualTo("four-eyes");
        for (var who : List.of("rosa", "mia", "dora", "otto")) {
            assertThat(two("max", who).approve(request).status()).as(who).isIn(403, 404);
        }
        assertThat(status(people.ron, "2017-03")).isEqualTo("IN_REVIEW CLOSED");
        assertThat(two("max", "finn").approve(request).status()).isEqualTo(200);
    }

    @Test
    void it_is_approved_by_who_reached_the_payee_at_the_end_of_the_month() {
        var request = two("max", "finn").propose(submission(people.rosa), "");

        // rosa is in the east today, but was in the west in March.
        assertThat(two("max", "finn").approve(request).status()).isEqualTo(200);
    }

    @Test
    void the_database_refuses_to_change_an_approved_statement() {
        two("max", "finn").agree(submission(people.ron), "");

        assertThatThrownBy(() ->
                        jdbc.sql("update statement set approved_at = null where payee_id = :ron")
                                .param("ron", people.ron)
                                .update())
                .hasMessageContaining("is approved and never changes");
    }

    private TwoPeople two(String proposer, String approver) {
        return new TwoPeople(people.as(proposer), people.as(approver));
    }

    /// Of the statement and of its pay period.
    private String status(UUID payee, String month) {
        var statement = new RatingApi(http).statement(payee, month);
        return statement.get("status").asString() + " " + statement.get("payPeriod").asString();
    }

    private static String submission(UUID payee) {
        return "/api/incentive/payees/%s/statements/2017-03/submission".formatted(payee);
    }

    private static LocalDate day(int month) {
        return LocalDate.of(2017, month, 10);
    }

    private static String code(Answer answer) {
        var type = answer.json().path("type").asString("");
        return type.substring(type.lastIndexOf('/') + 1);
    }
}
