package io.paceline.local;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/// What Connect keeps of how far a connector has come, to be spoilt while Connect is down.
record StoredOffset(LocalPlatform platform, String service) {

    private static final String TOPIC = "paceline.connect.offsets";

    void wipe() {
        replace(null);
    }

    /// Where the log has not come to yet.
    void moveAhead() {
        var ahead = current().value().replaceAll("(\"lsn[a-z_]*\":)(\\d)", "$19$2");
        replace(ahead);
    }

    private void replace(@Nullable String value) {
        var before = current();
        var settings = platform.infrastructure().kafka().adminSettings();
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, before.partition(), before.key(), value))
                    .get();
        } catch (ExecutionException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private ConsumerRecord<String, String> current() {
        var settings = platform.infrastructure().kafka().adminSettings();
        Optional<ConsumerRecord<String, String>> newest = Optional.empty();
        try (var consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions =
                    consumer.partitionsFor(TOPIC).stream()
                            .map(info -> new TopicPartition(TOPIC, info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                for (var offset : consumer.poll(Duration.ofMillis(100))) {
                    if (offset.key().contains("paceline_" + service)) {
                        newest = Optional.of(offset);
                    }
                }
            }
        }
        return newest.orElseThrow();
    }
}
