package io.paceline.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Reads a topic from its beginning and remembers each event by its `ce_id`.
final class TopicReader implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(40);

    private final KafkaConsumer<String, String> consumer;
    private final Map<UUID, ConsumerRecord<String, String>> events = new HashMap<>();

    static TopicReader of(LocalPlatform platform, String topic) {
        return new TopicReader(platform.infrastructure().kafka().adminSettings(), topic);
    }

    private TopicReader(Map<String, Object> settings, String topic) {
        consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        var partitions =
                consumer.partitionsFor(topic).stream()
                        .map(info -> new TopicPartition(topic, info.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /// The event, as soon as it has arrived.
    ConsumerRecord<String, String> await(UUID id) {
        var deadline = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < deadline) {
            var event = events.get(id);
            if (event != null) {
                return event;
            }
            poll();
        }
        throw new AssertionError("event " + id + " did not arrive in " + LIMIT.toSeconds() + " s");
    }

    boolean hasSeen(UUID id) {
        return events.containsKey(id);
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void poll() {
        for (var event : consumer.poll(Duration.ofMillis(20))) {
            var id = new String(event.headers().lastHeader("ce_id").value(), UTF_8);
            events.put(UUID.fromString(id), event);
        }
    }
}
