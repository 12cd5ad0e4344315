package io.paceline.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.local.login.Person;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/// A message that is no event, among those that are.
@OnPlatform
class PoisonEventTest {

    private final Platform platform;
    private final Api api;

    PoisonEventTest(Platform platform) {
        this.platform = platform;
        this.api = platform.api();
    }

    @Test
    void is_set_aside_for_repair_and_stops_nobody() {
        var subject = UUID.randomUUID().toString();
        send(subject);
        var goal = platform.goalOfARepresentative(12);
        var deal = platform.openDeal("beside", goal.path("owner").path("id").asText(), "321.00");
        api.post("/api/deal/deals/%s/win".formatted(deal), "{}");

        Eventually.within(
                Duration.ofSeconds(10),
                () -> {
                    assertThat(letters("goal")).anyMatch(letter -> letter.contains(subject));
                    assertThat(letters("incentive")).anyMatch(letter -> letter.contains(subject));
                    assertThat(achieved(goal.path("goalId").asText()))
                            .isGreaterThan(new BigDecimal(goal.path("achieved").asText()));
                });
        Eventually.within(
                Duration.ofSeconds(10),
                () -> assertThat(onTopic("paceline.goal.deals.dead-letter.v1")).contains(subject));
    }

    private void send(String subject) {
        var message =
                new ProducerRecord<>("paceline.deal.v1", subject, "{\"revision\": 1, \"deal\": ");
        Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        "paceline.deal.won.v1",
                        "ce_subject",
                        subject,
                        "ce_time",
                        Clock.systemUTC().instant().toString())
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        try (var producer =
                new KafkaProducer<>(kafka(), new StringSerializer(), new StringSerializer())) {
            producer.send(message).get();
        } catch (java.util.concurrent.ExecutionException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private List<String> letters(String service) {
        return api.as(Person.OTTO).all("/api/%s/dead-letters".formatted(service)).stream()
                .map(Object::toString)
                .toList();
    }

    private String onTopic(String topic) {
        try (var consumer =
                new KafkaConsumer<>(kafka(), new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var text = new StringBuilder();
            consumer.poll(Duration.ofSeconds(2)).forEach(record -> text.append(record.value()));
            return text.toString();
        }
    }

    private Map<String, Object> kafka() {
        return platform.processes().infrastructure().kafka().adminSettings();
    }

    private BigDecimal achieved(String goalId) {
        return new BigDecimal(
                api.get("/api/goal/goals/%s/attainment".formatted(goalId))
                        .path("achieved")
                        .asText());
    }
}
