package io.paceline.goal;

import static io.paceline.testkit.TestEvents.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.contracts.EventType;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestEvents;
import io.paceline.testkit.TestHttp;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Events over the broker: repeated, late, poisonous, and before what they need.
@IntegrationTest
class ArrivalTest {

    @Autowired TestEvents events;
    @Autowired TestHttp http;
    @Autowired JdbcClient jdbc;

    Company company;

    @BeforeEach
    void found() {
        company = new Company(events).founded(jdbc);
    }

    @Test
    void counts_a_redelivered_deal_once() {
        var goal = active("UNIT", company.id);
        var deal = UUID.randomUUID();

        for (int i = 0; i < 3; i++) {
            company.deal(deal, 1, "WON", "2017-03-01", company.ada, "10");
        }

        company.deal(UUID.randomUUID(), 1, "WON", "2017-03-01", company.ada, "5");
        eventually(() -> assertThat(achieved(goal)).isEqualTo("15.00 of 2"));
    }

    @Test
    void ignores_an_older_revision_that_comes_late() {
        var goal = active("UNIT", company.id);
        var deal = UUID.randomUUID();

        company.deal(deal, 3, "WON", "2017-03-01", company.ada, "30");
        company.deal(deal, 2, "WON", "2017-03-01", company.ada, "20");

        eventually(() -> assertThat(achieved(goal)).isEqualTo("30.00 of 1"));
        company.deal(deal, 4, "CANCELLED", "2017-03-01", company.ada, "30");
        eventually(() -> assertThat(achieved(goal)).isEqualTo("0.00 of 0"));
        assertThat(told(goal)).containsExactly("1 0.00", "2 30.00", "3 0.00");
    }

    @Test
    void counts_a_deal_that_came_before_its_member_and_before_the_goal() {
        var newcomer = UUID.randomUUID();
        company.deal(UUID.randomUUID(), 1, "WON", "2017-03-01", newcomer, "40");
        eventually(() -> assertThat(facts(newcomer)).isEqualTo(1));
        var goal = active("UNIT", company.east);
        assertThat(achieved(goal)).isEqualTo("0.00 of 0");

        company.member(newcomer, "Newcomer", 1, company.east);

        eventually(() -> assertThat(achieved(goal)).isEqualTo("40.00 of 1"));
    }

    @Test
    void moves_what_a_member_achieved_when_a_placement_is_corrected() {
        var east = active("UNIT", company.east);
        var west = active("UNIT", company.west);
        company.deal(UUID.randomUUID(), 1, "WON", "2017-03-01", company.bob, "70");
        eventually(() -> assertThat(achieved(east)).isEqualTo("70.00 of 1"));

        company.member(company.bob, "Bob", 2, company.west);

        eventually(() -> assertThat(achieved(east)).isEqualTo("0.00 of 0"));
        assertThat(achieved(west)).isEqualTo("70.00 of 1");
    }

    @Test
    void lets_others_pass_a_poisonous_event() {
        var goal = active("UNIT", company.id);
        var poisoned = UUID.randomUUID();

        events.sendRaw(EventType.DEAL_WON, UUID.randomUUID(), "{not json");
        events.send(
                EventType.DEAL_WON,
                poisoned,
                1,
                "{\"id\":\"%s\",\"status\":\"WON\"}".formatted(poisoned));
        company.deal(UUID.randomUUID(), 1, "WON", "2017-03-01", company.ada, "10");

        eventually(() -> assertThat(achieved(goal)).isEqualTo("10.00 of 1"));
        eventually(() ->
                assertThat(http.get("/api/goal/dead-letters").json().path("items"))
                        .hasSizeGreaterThanOrEqualTo(2));
    }

    private String active(String kind, UUID owner) {
        var draft = http.post("/api/goal/goals", company.goal(kind, owner, "2017", "100"));
        var id = draft.json().path("id").asString();
        assertThat(http.post("/api/goal/goals/" + id + "/activation", "{}").status())
                .isEqualTo(200);
        return id;
    }

    private String achieved(String goal) {
        var attainment = http.get("/api/goal/goals/" + goal + "/attainment").json();
        return "%s of %s"
                .formatted(
                        attainment.path("achieved").asString(),
                        attainment.path("deals").asString());
    }

    private java.util.List<String> told(String goal) {
        return events.sent(EventType.ATTAINMENT_CHANGED).stream()
                .filter(it -> it.subject().equals(goal))
                .map(it ->
                        it.revision()
                                + " "
                                + it.data().path("attainment").path("achieved").asString())
                .toList();
    }

    private long facts(UUID member) {
        return jdbc.sql("select count(*) from deal_fact where :member = any(member_ids)")
                .param("member", member)
                .query(Long.class)
                .single();
    }
}
