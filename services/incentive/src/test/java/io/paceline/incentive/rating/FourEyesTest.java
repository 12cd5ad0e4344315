package io.paceline.incentive.rating;

import static io.paceline.incentive.rating.RatingApi.ACCELERATOR;
import static io.paceline.incentive.rating.RatingApi.KICKER;
import static io.paceline.incentive.rating.Sales.quota;
import static io.paceline.incentive.rating.Sales.won;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Plans and pay periods change only when two people want it.
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class FourEyesTest {

    static final LocalDate MARCH = LocalDate.of(2017, 3, 10);
    static final String EDITED =
            "{\"effectiveFrom\":\"2017-02-01\",\"components\":[%s]}".formatted(KICKER);

    @Autowired
    @Qualifier("whenDealChangesRerate") EventConsumer deals;

    @Autowired
    @Qualifier("whenGoalChangesRerate") EventConsumer goals;

    @Autowired JdbcClient jdbc;
    @Autowired TestHttp http;
    Organisation people;
    String plan;

    @BeforeAll
    void join(@Autowired TestEvents events) {
        people = new Organisation(events, http).join();
    }

    @BeforeEach
    void carla_drafts_a_plan() {
        jdbc.sql("truncate pay_period_closure").update();
        plan = new RatingApi(people.as("carla")).draftPlan(ACCELERATOR);
    }

    @Test
    void a_version_counts_when_another_person_has_approved_it() {
        var request = twoPeople("carla", "fred").propose(activation(), "{}");

        assertThat(status()).isEqualTo("DRAFT");
        assertThat(people.get("fred", request).json().get("mayApprove").asBoolean()).isTrue();
        assertThat(twoPeople("carla", "fred").approve(request).status()).isEqualTo(200);
        assertThat(status()).isEqualTo("ACTIVE");
        assertThat(code(people.as("colin").post(activation(), "{}")))
                .isEqualTo("plan-version-active");
    }

    @Test
    void plans_are_not_for_who_has_their_role_in_one_unit_only() {
        var edited = people.as("cora").put(version(), EDITED, "If-Match", "\"1\"");
        var proposed = people.as("cora").post(activation(), "{}");
        var request = twoPeople("carla", "fred").propose(activation(), "{}");

        assertThat(code(edited)).isEqualTo("forbidden");
        assertThat(code(proposed)).isEqualTo("forbidden");
        assertThat(code(twoPeople("carla", "finn").approve(request)))
                .isEqualTo("approval-not-found");
    }

    @Test
    void who_proposed_it_does_not_approve_it() {
        var request = twoPeople("colin", "colin").propose(activation(), "{}");

        assertThat(code(twoPeople("colin", "colin").approve(request))).isEqualTo("four-eyes");
        assertThat(status()).isEqualTo("DRAFT");
    }

    @Test
    void who_drafted_it_does_not_approve_it_though_another_proposed_it() {
        var request = twoPeople("colin", "carla").propose(activation(), "{}");

        assertThat(code(twoPeople("colin", "carla").approve(request))).isEqualTo("four-eyes");
        assertThat(status()).isEqualTo("DRAFT");
    }

    @Test
    void who_edited_a_draft_does_not_approve_it() {
        var edited = people.as("colin").put(version(), EDITED, "If-Match", "\"1\"");
        assertThat(edited.status()).as(edited.text()).isEqualTo(200);
        var request = twoPeople("carla", "colin").propose(activation(), "{}");

        assertThat(code(twoPeople("carla", "colin").approve(request))).isEqualTo("four-eyes");
        assertThat(twoPeople("carla", "fred").approve(request).status()).isEqualTo(200);
    }

    @Test
    void each_version_has_its_own_writers() {
        new RatingApi(people.as("colin")).addVersion(plan, "2018-01-01", KICKER);
        twoPeople("carla", "fred").agree(activation(), "{}");
        var second = twoPeople("carla", "colin").propose(activation(2), "{}");

        assertThat(code(twoPeople("carla", "colin").approve(second))).isEqualTo("four-eyes");
        assertThat(twoPeople("carla", "fred").approve(second).status()).isEqualTo(200);
    }

    @Test
    void a_draft_that_was_edited_meanwhile_is_proposed_anew() {
        var request = twoPeople("carla", "fred").propose(activation(), "{}");
        people.as("carla").put(version(), EDITED, "If-Match", "\"1\"");

        assertThat(code(twoPeople("carla", "fred").approve(request)))
                .isEqualTo("approval-outdated");
        assertThat(status()).isEqualTo("DRAFT");
        assertThat(twoPeople("carla", "fred").agree(activation(), "{}").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rosa", "max", "dora", "otto", "stranger"})
    void who_may_neither_propose_nor_approve_does_not_even_see_it(String who) {
        var request = twoPeople("carla", "fred").propose(activation(), "{}");

        assertThat(people.status(who, request)).isIn(403, 404);
        assertThat(twoPeople("carla", who).approve(request).status()).isIn(403, 404);
        assertThat(status()).isEqualTo("DRAFT");
    }

    @Test
    void a_machine_drafts_but_does_not_activate() {
        var machine = people.as("machine:incentive:write");
        var drafted = new RatingApi(machine).draftPlan(ACCELERATOR);

        var answer =
                machine.post(
                        "/api/incentive/plans/%s/versions/1/activation".formatted(drafted), "{}");

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void a_rejected_version_stays_a_draft_and_may_be_proposed_again() {
        var request = twoPeople("carla", "fred").propose(activation(), "{}");

        assertThat(twoPeople("carla", "fred").reject(request).status()).isEqualTo(200);
        assertThat(status()).isEqualTo("DRAFT");
        twoPeople("carla", "fred").agree(activation(), "{}");
        assertThat(status()).isEqualTo("ACTIVE");
    }

    @Test
    void a_pay_period_is_closed_by_two() {
        var closure = "/api/incentive/pay-periods/2016-11/closure";
        var request = twoPeople("carla", "fred").propose(closure, "{}");

        assertThat(code(twoPeople("carla", "carla").approve(request))).isEqualTo("four-eyes");
        assertThat(code(people.as("colin").post(closure, "{}"))).isEqualTo("approval-open");
        assertThat(closed()).isZero();
        assertThat(twoPeople("carla", "fred").approve(request).status()).isEqualTo(200);
        assertThat(closed()).isEqualTo(1);
    }

    @Test
    void a_line_that_comes_meanwhile_has_to_be_seen_before_its_period_closes() {
        twoPeople("carla", "fred").agree(activation(), "{}");
        new RatingApi(http).assign(plan, people.ron);
        goals.apply(List.of(quota(UUID.randomUUID(), people.ron, "2017-Q1", "10000", 1)));
        var closure = "/api/incentive/pay-periods/2017-03/closure";
        var request = twoPeople("carla", "fred").propose(closure, "{}");

        deals.apply(List.of(won(UUID.randomUUID(), MARCH, 1, Share.of(people.ron, "1000"))));

        assertThat(code(twoPeople("carla", "fred").approve(request)))
                .isEqualTo("approval-outdated");
        assertThat(closed()).isZero();
        twoPeople("fred", "carla").agree(closure, "{}");
        assertThat(closed()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rosa", "max", "dora", "otto", "machine:incentive:write"})
    void nobody_else_proposes_to_close_a_pay_period(String who) {
        var answer = people.as(who).post("/api/incentive/pay-periods/2016-11/closure", "{}");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(closed()).isZero();
    }

    private TwoPeople twoPeople(String proposer, String approver) {
        return new TwoPeople(people.as(proposer), people.as(approver));
    }

    private String activation() {
        return activation(1);
    }

    private String activation(int version) {
        return "/api/incentive/plans/%s/versions/%d/activation".formatted(plan, version);
    }

    private String version() {
        return "/api/incentive/plans/%s/versions/1".formatted(plan);
    }

    private String status() {
        return http.get("/api/incentive/plans/" + plan).json().at("/versions/0/status").asString();
    }

    private int closed() {
        return jdbc.sql("select count(*)::int from pay_period_closure")
                .query(Integer.class)
                .single();
    }

    private static String code(Answer answer) {
        var type = answer.json().path("type").asString("");
        return type.substring(type.lastIndexOf('/') + 1);
    }
}
