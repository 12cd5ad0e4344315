package io.paceline.bench.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.paceline.local.kafka.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Follows every public topic from its beginning, in a thread of its own and without a group.
final class Tail implements AutoCloseable {

    /// Types of events that the bench itself sends begin so.
    static final String OURS = "bench.";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Heard> topics = new TreeMap<>();
    private final Set<String> ignored = ConcurrentHashMap.newKeySet();
    private final Told told;
    private final String year = Year.now(Clock.systemUTC()).toString();
    private final KafkaConsumer<String, String> consumer;
    private final Thread reader;

    Tail(Topics known, Map<String, Object> settings, Told told) {
        this.told = told;
        known.topics().forEach(topic -> topics.put(topic, new Heard(topic)));
        consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        var partitions =
                known.topics().stream()
                        .flatMap(topic ->
                                IntStream.range(0, known.partitions())
                                        .mapToObj(number -> new TopicPartition(topic, number)))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        reader = Thread.ofPlatform().daemon().name("tail").start(this::read);
    }

    /// Events of this aggregate are the bench's own, to be set aside by the platform.
    void ignore(String key) {
        ignored.add(key);
    }

    Heard of(String topic) {
        var heard = topics.get(topic);
        if (heard == null) {
            throw new IllegalArgumentException(topic);
        }
        return heard;
    }

    Map<String, Heard> topics() {
        return Map.copyOf(topics);
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            reader.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try (consumer) {
            while (true) {
                consumer.poll(Duration.ofMillis(200)).forEach(this::hear);
            }
        } catch (WakeupException | InterruptException _) {
            // The end.
        }
    }

    private void hear(ConsumerRecord<String, String> event) {
        if (event.value() == null
                || Heard.header(event, "ce_type").startsWith(OURS)
                || ignored.contains(event.key())) {
            return;
        }
        try {
            var content = Content.of(JSON.readTree(event.value()), year);
            of(event.topic()).add(event, content);
            if (!content.dealId().isEmpty()) {
                told.paid(content.dealId());
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(event.value(), e);
        }
    }
}
