package io.paceline.simulation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/// Topics as partitions of messages that keep the order of a key.
final class Broker {

    /// A message where it stands.
    record Placed(Message message, ConsumerRecord<String, byte[]> delivered) {

        String place() {
            return Simulation.place(delivered.topic(), delivered.partition(), delivered.offset());
        }
    }

    private final int partitionsPerTopic;
    private final Clock clock;
    private final Map<TopicPartition, List<Placed>> partitions = new HashMap<>();

    Broker(int partitionsPerTopic, Clock clock) {
        this.partitionsPerTopic = partitionsPerTopic;
        this.clock = clock;
    }

    void append(Message message) {
        int number = Math.floorMod(message.subject().hashCode(), partitionsPerTopic);
        var partition = partitionOf(new TopicPartition(message.topic(), number));
        partition.add(new Placed(message, message.at(number, partition.size(), clock.instant())));
    }

    Set<TopicPartition> partitionsOf(Collection<String> topics) {
        return topics.stream()
                .flatMap(topic ->
                        IntStream.range(0, partitionsPerTopic)
                                .mapToObj(number -> new TopicPartition(topic, number)))
                .collect(Collectors.toCollection(() -> new TreeSet<>(Partitions.ORDER)));
    }

    List<Placed> all() {
        return partitions.values().stream().flatMap(List::stream).toList();
    }

    Placed at(TopicPartition partition, long offset) {
        return partitionOf(partition).get((int) offset);
    }

    List<ConsumerRecord<String, byte[]>> read(TopicPartition partition, long from, int most) {
        var all = partitionOf(partition);
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        for (long offset = from; offset < all.size() && found.size() < most; offset++) {
            found.add(all.get((int) offset).delivered());
        }
        return found;
    }

    long end(TopicPartition partition) {
        return partitionOf(partition).size();
    }

    private List<Placed> partitionOf(TopicPartition partition) {
        return partitions.computeIfAbsent(partition, _ -> new ArrayList<>());
    }
}
