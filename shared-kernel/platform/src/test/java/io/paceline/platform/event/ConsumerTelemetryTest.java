package io.paceline.platform.event;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import io.paceline.contracts.EventType;
import io.paceline.platform.event.BatchListener.Delivery;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsumerTelemetryTest {

    static final Instant NOON = Instant.parse("2017-08-15T12:00:00Z");

    /// What is measured of a batch may never keep it from being acknowledged.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "794d8c1b-201c-719f-0000-000000000001",
                "794d8c1b-201c-719f-8000-000000000001",
                "794d8c1b-201c-419f-8000-000000000001",
                "00000000-0000-0000-0000-000000000000"
            })
    void measures_a_batch_whatever_the_ids_of_its_events(UUID id) {
        var clock = Clock.fixed(NOON, ZoneOffset.UTC);
        var telemetry =
                new ConsumerTelemetry(
                        new SimpleMeterRegistry(), Tracer.NOOP, Propagator.NOOP, clock);
        var data = EventJson.MAPPER.createObjectNode();
        var event = new ReceivedEvent(EventType.UNIT_CREATED, id, id, 1, NOON, data, "");
        var message = new ConsumerRecord<>("paceline.unit.v1", 0, 0L, "key", new byte[0]);

        assertThatCode(() -> telemetry.applied("units", List.of(new Delivery(message, event))))
                .doesNotThrowAnyException();
    }
}
