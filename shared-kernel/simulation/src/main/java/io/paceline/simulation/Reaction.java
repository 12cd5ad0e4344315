package io.paceline.simulation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/// What an instance of the service does with a batch: the product's own listener.
public interface Reaction {

    String name();

    Set<String> topics();

    void apply(List<ConsumerRecord<String, byte[]>> batch, Consumer<?, ?> kafka);

    /// Nothing came for a while.
    void idle(Collection<TopicPartition> assigned, Consumer<?, ?> kafka);
}
