package io.paceline.platform.event;

import static java.util.Objects.requireNonNullElse;

import io.paceline.contracts.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.TopicPartition;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.event.ListenerContainerIdleEvent;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/// Runs every [EventConsumer] of the service as a batch listener in a group of its own.
final class ConsumerContainers implements SmartLifecycle {

    private static final Duration COMMIT_EVERY = Duration.ofMillis(500);

    private final String service;
    private final List<EventConsumer> consumers;
    private final ConsumerFactory<String, byte[]> factory;
    private final Listeners listeners;
    private final ConsumerProgress progress;
    private final EventProperties properties;
    private final List<ConcurrentMessageListenerContainer<String, byte[]>> running =
            new ArrayList<>();

    /// Makes the listener of a consumer.
    interface Listeners {
        BatchListener of(EventConsumer consumer);
    }

    ConsumerContainers(
            String service,
            List<EventConsumer> consumers,
            ConsumerFactory<String, byte[]> factory,
            Listeners listeners,
            ConsumerProgress progress,
            EventProperties properties) {
        this.service = service;
        this.consumers = consumers;
        this.factory = factory;
        this.listeners = listeners;
        this.progress = progress;
        this.properties = properties;
    }

    @Override
    public void start() {
        for (var consumer : consumers) {
            var container = container(consumer);
            container.start();
            running.add(container);
        }
    }

    private ConcurrentMessageListenerContainer<String, byte[]> container(EventConsumer consumer) {
        var topics = consumer.topics().stream().map(Topic::topicName).toArray(String[]::new);
        var settings = new ContainerProperties(topics);
        settings.setGroupId("paceline.%s.%s".formatted(service, consumer.name()));
        settings.setMessageListener(listeners.of(consumer));
        // Not after each batch, and without waiting for the broker's answer: what was not committed
        // comes again, which changes nothing, and each commit is a request and a write there.
        settings.setAckMode(ContainerProperties.AckMode.TIME);
        settings.setAckTime(COMMIT_EVERY.toMillis());
        settings.setSyncCommits(false);
        settings.setIdleEventInterval(properties.idleCheck().toMillis());
        settings.setPollTimeout(properties.idleCheck().toMillis());
        settings.setIdleBetweenPolls(properties.gathering().toMillis());
        settings.getKafkaConsumerProperties()
                .setProperty(
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        Integer.toString(properties.batchSize()));
        var container = new ConcurrentMessageListenerContainer<>(factory, settings);
        container.setBeanName(consumer.name());
        container.setConcurrency(properties.concurrency());
        container.setCommonErrorHandler(waitForAsLongAsItTakes());
        container.setApplicationEventPublisher(event -> onEvent(consumer, event));
        return container;
    }

    /// Only passing faults reach the container; the batch comes again until they have passed.
    private DefaultErrorHandler waitForAsLongAsItTakes() {
        var pauses = new ExponentialBackOff(properties.retryPause().toMillis(), 2);
        pauses.setMaxInterval(properties.retryPauseMax().toMillis());
        return new DefaultErrorHandler(pauses);
    }

    private void onEvent(EventConsumer consumer, Object event) {
        if (event instanceof ListenerContainerIdleEvent idle) {
            var assigned = requireNonNullElse(idle.getTopicPartitions(), Set.<TopicPartition>of());
            progress.idle(consumer.name(), assigned, idle.getConsumer());
        }
    }

    @Override
    public void stop() {
        running.forEach(ConcurrentMessageListenerContainer::stop);
        running.clear();
    }

    @Override
    public boolean isRunning() {
        return !running.isEmpty();
    }
}
