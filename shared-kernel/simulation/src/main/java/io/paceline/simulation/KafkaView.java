package io.paceline.simulation;

import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/// The part of Kafka's consumer that listeners ask for how far they have come.
final class KafkaView {

    private KafkaView() {}

    static Consumer<?, ?> of(Broker broker, Map<TopicPartition, Long> positions) {
        return (Consumer<?, ?>)
                Proxy.newProxyInstance(
                        KafkaView.class.getClassLoader(),
                        new Class<?>[] {Consumer.class},
                        (_, method, arguments) ->
                                answer(broker, positions, method.getName(), arguments));
    }

    private static Object answer(
            Broker broker,
            Map<TopicPartition, Long> positions,
            String question,
            Object[] arguments) {
        return switch (question) {
            case "assignment" -> Set.copyOf(positions.keySet());
            case "position" -> position(positions, (TopicPartition) arguments[0]);
            case "currentLag" -> {
                var partition = (TopicPartition) arguments[0];
                yield OptionalLong.of(broker.end(partition) - position(positions, partition));
            }
            case "endOffsets" ->
                    ((Collection<?>) arguments[0])
                            .stream()
                                    .map(TopicPartition.class::cast)
                                    .collect(Collectors.toMap(it -> it, broker::end));
            default -> throw new UnsupportedOperationException(question);
        };
    }

    private static long position(Map<TopicPartition, Long> positions, TopicPartition partition) {
        return positions.getOrDefault(partition, 0L);
    }
}
