package io.paceline.platform.event;

import static io.paceline.testkit.TestEvents.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.contracts.EventType;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestEvents;
import io.paceline.testkit.TestHttp;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class MetricsTest {

    @Autowired TestEvents events;
    @Autowired TestHttp http;

    @Test
    void tell_an_operator_of_age_latency_lag_and_dead_letters() {
        events.send(EventType.UNIT_CREATED, UUID.randomUUID(), 1, "{\"name\":\"Measured\"}");

        eventually(() ->
                assertThat(http.management("/actuator/prometheus").text())
                        .contains(
                                "paceline_outbox_age_seconds",
                                "paceline_event_applied_seconds_bucket{consumer=\"units\"",
                                "kafka_consumer_fetch_manager_records_lag",
                                "paceline_dead_letters_waiting"));
    }
}
