package io.paceline.platform.event;

import static org.apache.kafka.clients.consumer.ConsumerConfig.GROUP_PROTOCOL_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG;

import java.util.HashMap;
import java.util.Set;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

/// How the instances of a service share the partitions of a topic.
enum GroupProtocol {
    /// The members agree among themselves. A killed one is missed after the session timeout of the
    /// client.
    CLASSIC,

    /// The broker decides (KIP-848), and only who gains or loses a partition notices. Session and
    /// heartbeat are the broker's to set: `group.consumer.session.timeout.ms`.
    CONSUMER;

    private static final Set<String> CLASSIC_ONLY =
            Set.of(
                    PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                    SESSION_TIMEOUT_MS_CONFIG,
                    HEARTBEAT_INTERVAL_MS_CONFIG);

    <K, V> ConsumerFactory<K, V> spokenBy(ConsumerFactory<K, V> factory) {
        if (this == CLASSIC) {
            return factory;
        }
        var settings = new HashMap<>(factory.getConfigurationProperties());
        settings.keySet().removeAll(CLASSIC_ONLY);
        settings.put(GROUP_PROTOCOL_CONFIG, "consumer");
        var speaking = new DefaultKafkaConsumerFactory<K, V>(settings);
        factory.getListeners().forEach(speaking::addListener);
        return speaking;
    }
}
