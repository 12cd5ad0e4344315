package io.paceline.platform.event;

import static io.paceline.testkit.TestEvents.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.contracts.EventType;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestEvents;
import io.paceline.testkit.TestHttp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class EventConsumerTest {

    @Autowired TestEvents events;
    @Autowired TestHttp http;
    @Autowired JdbcClient jdbc;
    @Autowired Freshness freshness;
    @Autowired EventTestApplication.KeepUnits units;

    final UUID unit = UUID.randomUUID();

    @Test
    void keeps_the_newest_state_whatever_the_order_of_arrival() {
        events.send(EventType.UNIT_CHANGED, unit, 3, named("West"));
        events.send(EventType.UNIT_CREATED, unit, 1, named("Wset"));
        events.send(EventType.UNIT_CHANGED, unit, 3, named("West"));

        eventually(() -> assertThat(nameOf(unit)).isEqualTo("West"));
    }

    @Test
    void parks_a_poison_event_and_applies_the_rest_of_its_batch() {
        var other = UUID.randomUUID();

        events.send(EventType.UNIT_CREATED, unit, 1, named("Poison"));
        events.send(EventType.UNIT_CREATED, other, 1, named("East"));

        eventually(() -> assertThat(nameOf(other)).isEqualTo("East"));
        eventually(() ->
                assertThat(letterOf(unit).path("code").asString())
                        .isEqualTo("illegal-argument-exception"));
        assertThat(nameOf(unit)).isNull();
    }

    @Test
    void tells_of_a_dead_letter_on_the_topic_of_its_consumer() {
        events.send(EventType.UNIT_CREATED, unit, 1, named("Poison"));

        eventually(() ->
                assertThat(deadLetterTopics()).contains("paceline.sample.units.dead-letter.v1"));
    }

    @Test
    void parks_what_is_not_an_event_with_the_reason() {
        events.sendRaw(EventType.UNIT_CREATED, unit, "{\"revision\":1,");

        eventually(() ->
                assertThat(reasons())
                        .anyMatch(reason -> String.valueOf(reason).startsWith("not JSON")));
    }

    @Test
    void applies_a_repaired_letter_once() {
        events.send(EventType.UNIT_CREATED, unit, 1, named("Poison"));
        eventually(() -> assertThat(letterOf(unit).isMissingNode()).isFalse());
        var letter = letterOf(unit).path("id").asString();

        var repaired =
                http.put(
                        "/api/sample/dead-letters/" + letter,
                        EventJson.MAPPER.writeValueAsString(
                                Map.of(
                                        "payload",
                                        letterOf(unit)
                                                .path("payload")
                                                .asString()
                                                .replace("Poison", "South"))),
                        "If-Match",
                        "\"1\"");
        var replayed = http.post("/api/sample/dead-letters/" + letter + "/replay", "");
        var again = http.post("/api/sample/dead-letters/" + letter + "/replay", "");

        assertThat(repaired.status()).isEqualTo(200);
        assertThat(replayed.json().path("status").asString()).isEqualTo("REPLAYED");
        assertThat(again.status()).isEqualTo(409);
        assertThat(nameOf(unit)).isEqualTo("South");
    }

    @Test
    void keeps_a_letter_waiting_that_fails_again() {
        events.send(EventType.UNIT_CREATED, unit, 1, named("Poison"));
        eventually(() -> assertThat(letterOf(unit).isMissingNode()).isFalse());

        var replayed =
                http.post(
                        "/api/sample/dead-letters/"
                                + letterOf(unit).path("id").asString()
                                + "/replay",
                        "");

        assertThat(replayed.json().path("status").asString()).isEqualTo("WAITING");
        assertThat(replayed.json().path("reason").asString()).contains("no unit is called Poison");
    }

    @Test
    void settles_a_letter_whose_aggregate_has_moved_on() {
        events.send(EventType.UNIT_CREATED, unit, 1, named("Poison"));
        eventually(() -> assertThat(letterOf(unit).isMissingNode()).isFalse());

        events.send(EventType.UNIT_CHANGED, unit, 2, named("North"));

        eventually(
                () -> assertThat(letterOf(unit).path("status").asString()).isEqualTo("SUPERSEDED"));
    }

    @Test
    void waits_for_a_fault_to_pass_and_loses_nothing() {
        units.passingFaults.set(5);

        events.send(EventType.UNIT_CREATED, unit, 1, named("Patience"));

        eventually(() -> assertThat(nameOf(unit)).isEqualTo("Patience"));
        assertThat(letterOf(unit).isMissingNode()).isTrue();
    }

    @Test
    void says_up_to_when_everything_is_applied() {
        events.send(EventType.UNIT_CREATED, unit, 1, named("Fresh"));
        eventually(() -> assertThat(nameOf(unit)).isEqualTo("Fresh"));
        var before = java.time.Clock.systemUTC().instant();

        eventually(() -> assertThat(freshness.asOf()).isAfter(before));
    }

    private static String named(String name) {
        return "{\"name\":\"%s\"}".formatted(name);
    }

    private @Nullable String nameOf(UUID id) {
        return jdbc.sql("select state->>'name' from unit_copy where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private JsonNode letterOf(UUID subject) {
        return http.get("/api/sample/dead-letters?limit=200")
                .json()
                .path("items")
                .valueStream()
                .filter(letter -> letter.path("subject").asString("").equals(subject.toString()))
                .findFirst()
                .orElse(tools.jackson.databind.node.MissingNode.getInstance());
    }

    private List<@Nullable String> reasons() {
        return jdbc.sql("select reason from dead_letter").query(String.class).list();
    }

    private List<@Nullable String> deadLetterTopics() {
        return jdbc.sql("select distinct topic from outbox").query(String.class).list();
    }
}
