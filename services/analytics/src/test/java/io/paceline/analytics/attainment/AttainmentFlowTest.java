package io.paceline.analytics.attainment;

import static io.paceline.analytics.World.event;
import static io.paceline.analytics.World.id;
import static io.paceline.analytics.World.json;
import static io.paceline.analytics.World.member;
import static io.paceline.testkit.TestEvents.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.contracts.EventType;
import io.paceline.contracts.attainment.AttainmentState;
import io.paceline.contracts.goal.GoalState;
import io.paceline.contracts.goal.GoalState.Metric;
import io.paceline.contracts.goal.GoalState.Owner;
import io.paceline.contracts.goal.GoalState.OwnerKind;
import io.paceline.contracts.goal.GoalState.Period;
import io.paceline.contracts.goal.GoalState.PeriodKind;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestEvents;
import io.paceline.testkit.TestHttp;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class AttainmentFlowTest {

    static final Period YEAR =
            new Period(PeriodKind.YEAR, "2017", LocalDate.of(2017, 1, 1), LocalDate.of(2018, 1, 1));

    @Autowired TestEvents events;
    @Autowired TestHttp http;
    @Autowired JdbcClient jdbc;
    @Autowired WhenGoalsMoveShowThem consumer;
    @Autowired TransactionTemplate transaction;

    @BeforeEach
    void clear() {
        jdbc.sql("truncate goal_replica, attainment_replica, member_replica, live_change").update();
    }

    @Test
    void shows_the_tree_of_a_period_with_its_owners_and_how_far_each_goal_is() {
        events.send(EventType.MEMBER_JOINED, id("ada"), 1, json(member("ada", "west")));
        goal("part", "ada", "whole");
        goal("whole", "bob", null);
        attained("part", 2, "250");

        eventually(() ->
                assertThat(rows())
                        .extracting(row -> row.path("name").asString())
                        .containsExactly("whole", "part"));
        eventually(() -> assertThat(rows().get(1).path("achieved").asString()).isEqualTo("250"));
        eventually(() -> assertThat(rows().get(1).at("/owner/name").asString()).isEqualTo("ada"));
        assertThat(rows().getFirst().path("pace").asString()).isEqualTo("NOT_STARTED");
    }

    @Test
    void keeps_the_newest_standing_whatever_comes_late() {
        goal("whole", "ada", null);
        attained("whole", 3, "300");
        attained("whole", 2, "200");
        goal("last", "ada", null);
        attained("last", 1, "1");

        eventually(() ->
                assertThat(rows()).filteredOn(row -> row.path("deals").asLong() == 1).hasSize(2));
        assertThat(rows()).extracting(row -> row.path("achieved").asString()).contains("300");
    }

    @Test
    void tells_dashboards_once_a_batch_where_a_goal_stands() {
        transaction.executeWithoutResult(_ ->
                consumer.apply(
                        List.of(
                                event(
                                        EventType.ATTAINMENT_CHANGED,
                                        id("goal"),
                                        1,
                                        attainment("goal", "1")),
                                event(
                                        EventType.ATTAINMENT_CHANGED,
                                        id("goal"),
                                        2,
                                        attainment("goal", "2")))));

        assertThat(
                        jdbc.sql("select data from live_change where event = 'attainment'")
                                .query(String.class)
                                .list())
                .singleElement()
                .asString()
                .contains(
                        "\"achieved\":\"2\"",
                        "\"pace\":\"BEHIND\"",
                        "\"changedAt\":\"2017-05-01T00:00:00Z\"");
    }

    private List<JsonNode> rows() {
        return http.get("/api/analytics/attainment?period=2017")
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    private void goal(String name, String owner, @Nullable String parent) {
        var state =
                new GoalState(
                        id(name),
                        name,
                        new Owner(OwnerKind.MEMBER, id(owner)),
                        Metric.REVENUE,
                        YEAR,
                        new GoalState.Scope(List.of(), List.of(), List.of()),
                        new BigDecimal("1000"),
                        "USD",
                        parent == null ? null : id(parent),
                        true,
                        GoalState.Status.ACTIVE);
        events.send(EventType.GOAL_ACTIVATED, id(name), 1, json(state));
    }

    private void attained(String goal, long revision, String achieved) {
        events.send(
                EventType.ATTAINMENT_CHANGED, id(goal), revision, json(attainment(goal, achieved)));
    }

    private static AttainmentState attainment(String goal, String achieved) {
        return new AttainmentState(
                id(goal),
                new Owner(OwnerKind.MEMBER, id("ada")),
                Metric.REVENUE,
                YEAR,
                null,
                new BigDecimal("1000"),
                "USD",
                new BigDecimal(achieved),
                new BigDecimal(achieved).movePointLeft(3),
                new BigDecimal("500"),
                AttainmentState.Pace.BEHIND,
                1,
                Instant.parse("2017-05-01T00:00:00Z"));
    }
}
