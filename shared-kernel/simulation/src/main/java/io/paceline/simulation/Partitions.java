package io.paceline.simulation;

import java.util.Comparator;
import org.apache.kafka.common.TopicPartition;

/// The order of partitions, so that a seed always meets them in the same one.
final class Partitions {

    static final Comparator<TopicPartition> ORDER =
            Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition);

    private Partitions() {}
}
