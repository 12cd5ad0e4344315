package io.paceline.platform.event;

import static io.paceline.testkit.TestEvents.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.contracts.EventType;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestEvents;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class TracingTest {

    static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Autowired TestEvents events;
    @Autowired JdbcClient jdbc;

    @Test
    void carries_the_trace_from_an_event_to_the_events_it_causes() {
        var unit = UUID.randomUUID();

        events.sendTraced(
                EventType.UNIT_CREATED,
                unit,
                "{\"name\":\"Echo\"}",
                "00-%s-00f067aa0ba902b7-01".formatted(TRACE));

        eventually(() -> assertThat(traceparentOf(unit)).startsWith("00-" + TRACE).endsWith("-01"));
    }

    private String traceparentOf(UUID unit) {
        return jdbc.sql("select traceparent from outbox where subject = :unit")
                .param("unit", unit.toString())
                .query(String.class)
                .optional()
                .orElse("");
    }
}
