package io.paceline.bench.faults;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/// What Connect keeps of how far the relay of a service has come, to be spoilt while Connect is
/// down.
record StoredOffset(Map<String, Object> kafka, String service) {

    private static final String TOPIC = "paceline.connect.offsets";

    StoredOffset {
        kafka = Map.copyOf(kafka);
    }

    void wipe() {
        current().ifPresent(offset -> replace(offset, null));
    }

    /// To where the log has not come yet, as after a restore of the database.
    void moveAhead() {
        current()
                .ifPresent(offset ->
                        replace(
                                offset,
                                offset.value().replaceAll("(\"lsn[a-z_]*\":)(\\d)", "$19$2")));
    }

    private void replace(ConsumerRecord<String, String> before, @Nullable String value) {
        try (var producer =
                new KafkaProducer<>(kafka, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, before.partition(), before.key(), value))
                    .get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private Optional<ConsumerRecord<String, String>> current() {
        var settings = new HashMap<>(kafka);
        settings.put("isolation.level", "read_committed");
        try (var consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions =
                    consumer.partitionsFor(TOPIC).stream()
                            .map(info -> new TopicPartition(TOPIC, info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return newest(consumer, partitions);
        }
    }

    private Optional<ConsumerRecord<String, String>> newest(
            KafkaConsumer<String, String> consumer, List<TopicPartition> partitions) {
        Optional<ConsumerRecord<String, String>> newest = Optional.empty();
        var ends = consumer.endOffsets(partitions);
        while (partitions.stream()
                .anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
            for (var offset : consumer.poll(Duration.ofMillis(100))) {
                if (offset.key().contains("\"paceline_" + service + "\"")) {
                    newest = Optional.of(offset).filter(each -> each.value() != null);
                }
            }
        }
        return newest;
    }
}
