package io.paceline.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.contracts.EventType;
import io.paceline.contracts.Topic;
import io.paceline.platform.event.EventConsumer;
import io.paceline.platform.event.EventJson;
import io.paceline.platform.event.ReceivedEvent;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestHttp;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class ReleasedEventsTest {

    @Autowired List<EventConsumer> consumers;
    @Autowired TransactionTemplate transaction;
    @Autowired TestHttp http;

    @Test
    void reads_every_released_example_of_its_topics() {
        for (var consumer : consumers) {
            transaction.executeWithoutResult(_ -> consumer.apply(examples(consumer.topics())));
        }

        assertThat(http.get("/api/analytics/attainment?period=2017-Q1").json().path("items"))
                .isNotEmpty();
        assertThat(http.get("/api/analytics/commission").json().path("items")).isNotEmpty();
    }

    private static List<ReceivedEvent> examples(Set<Topic> topics) {
        return Arrays.stream(EventType.values())
                .filter(type -> topics.contains(type.topic()))
                .map(ReleasedEventsTest::example)
                .toList();
    }

    private static ReceivedEvent example(EventType type) {
        try (var file = ReleasedEventsTest.class.getResourceAsStream(type.exampleResource())) {
            var data = EventJson.MAPPER.readTree(Objects.requireNonNull(file));
            var state = data.path(type.topic().aggregate());
            var id = UUID.fromString(state.path("id").asString(state.path("goalId").asString()));
            return new ReceivedEvent(
                    type,
                    UUID.randomUUID(),
                    id,
                    data.path("revision").asLong(),
                    Instant.EPOCH,
                    data,
                    "");
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
