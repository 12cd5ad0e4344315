package io.paceline.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paceline.contracts.EventType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Other services' events, sent as the relay sends them, and this service's own, read where the
/// relay would read them.
@TestComponent
public final class TestEvents implements DisposableBean {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final KafkaProducer<String, byte[]> producer;
    private final Optional<JdbcClient> jdbc;

    TestEvents(
            @Value("${spring.kafka.bootstrap-servers}") String brokers, Optional<JdbcClient> jdbc) {
        this.producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", brokers, "linger.ms", 0),
                        new StringSerializer(),
                        new ByteArraySerializer());
        this.jdbc = jdbc;
    }

    /// Sends the event of a state; `state` is JSON of the aggregate.
    public void send(EventType type, UUID subject, long revision, String state) {
        var data =
                "{\"revision\":%d,\"change\":{\"reason\":\"test\",\"fields\":[]},\"%s\":%s}"
                        .formatted(revision, type.topic().aggregate(), state);
        sendRaw(type, subject, data);
    }

    /// Sends any value under the headers of an event; `null` sends a tombstone.
    public void sendRaw(EventType type, UUID subject, @Nullable String data) {
        send(message(type, subject, data));
    }

    /// Sends the event of a state as part of a trace.
    public void sendTraced(EventType type, UUID subject, String state, String traceparent) {
        var data =
                "{\"revision\":1,\"change\":{\"reason\":\"test\",\"fields\":[]},\"%s\":%s}"
                        .formatted(type.topic().aggregate(), state);
        var message = message(type, subject, data);
        message.headers().add("traceparent", traceparent.getBytes(UTF_8));
        send(message);
    }

    private void send(ProducerRecord<String, byte[]> message) {
        try {
            producer.send(message).get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @SuppressWarnings("NullAway") // A tombstone has no value, which Kafka's types do not say.
    private static ProducerRecord<String, byte[]> message(
            EventType type, UUID subject, @Nullable String data) {
        var message =
                new ProducerRecord<>(
                        type.topic().topicName(),
                        subject.toString(),
                        data == null ? null : data.getBytes(UTF_8));
        Map.of(
                        "ce_id", UuidCreator.getTimeOrderedEpoch().toString(),
                        "ce_type", type.wireName(),
                        "ce_source", "/paceline/test",
                        "ce_subject", subject.toString(),
                        "ce_time", Instant.now().toString(),
                        "ce_specversion", "1.0")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        return message;
    }

    /// What the application has published so far, in order.
    public List<Sent> sent() {
        return jdbc.orElseThrow()
                .sql("select type, subject, revision, payload from outbox order by recorded_at, id")
                .query((row, _) ->
                        new Sent(
                                row.getString("type"),
                                row.getString("subject"),
                                row.getLong("revision"),
                                JSON.readTree(row.getString("payload"))))
                .list();
    }

    public List<Sent> sent(EventType type) {
        return sent().stream().filter(event -> event.type().equals(type.wireName())).toList();
    }

    public void forgetSent() {
        jdbc.orElseThrow().sql("delete from outbox").update();
    }

    /// Waits until a condition holds, at most ten seconds.
    public static void eventually(Runnable assertion) {
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(assertion::run);
    }

    @Override
    public void destroy() {
        producer.close(Duration.ofSeconds(1));
    }

    /// A row of the outbox.
    ///
    /// @param data `{revision, change, <aggregate>}`
    public record Sent(String type, String subject, long revision, JsonNode data) {

        public Sent {
            // Whatever a service sends in a test has to fit its released schema.
            EventType.of(type).ifPresent(known -> Schemas.requireValid(known, data));
        }
    }
}
