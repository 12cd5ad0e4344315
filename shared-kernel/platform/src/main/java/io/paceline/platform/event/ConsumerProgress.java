package io.paceline.platform.event;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How far each consumer has come, kept so that every instance of the service can say it.
final class ConsumerProgress implements Freshness {

    private static final Logger log = LoggerFactory.getLogger(ConsumerProgress.class);

    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration ROUND = Duration.ofSeconds(1);

    private final Positions positions;
    private final Clock clock;
    private final Map<String, Instant> lookedAround = new ConcurrentHashMap<>();

    ConsumerProgress(Positions positions, Clock clock) {
        this.positions = positions;
        this.clock = clock;
    }

    /// After a batch is applied. A partition that was read to its end is fresh up to now, another
    /// one up to its last event.
    void applied(
            String consumer, List<ConsumerRecord<String, byte[]>> messages, Consumer<?, ?> kafka) {
        var now = clock.instant();
        var batches =
                messages.stream()
                        .collect(
                                groupingBy(message ->
                                        new TopicPartition(message.topic(), message.partition())));
        var positions = new ArrayList<Position>();
        batches.forEach((partition, batch) -> positions.add(after(partition, batch, kafka, now)));
        if (isDue(consumer, now)) {
            kafka.assignment().stream()
                    .filter(partition -> !batches.containsKey(partition))
                    .filter(partition -> kafka.currentLag(partition).orElse(1) == 0)
                    .map(partition -> new Position(partition, kafka.position(partition), now, 0))
                    .forEach(positions::add);
        }
        record(consumer, positions);
    }

    /// Partitions without events are looked at once a second while others are busy.
    private boolean isDue(String consumer, Instant now) {
        var last = lookedAround.getOrDefault(consumer, Instant.EPOCH);
        if (now.isBefore(last.plus(ROUND))) {
            return false;
        }
        lookedAround.put(consumer, now);
        return true;
    }

    private static Position after(
            TopicPartition partition,
            List<ConsumerRecord<String, byte[]>> batch,
            Consumer<?, ?> kafka,
            Instant now) {
        var last = batch.getLast();
        long inFlight = kafka.currentLag(partition).orElse(0);
        var upTo = inFlight == 0 ? now : Instant.ofEpochMilli(last.timestamp());
        return new Position(partition, last.offset() + 1, upTo, inFlight);
    }

    /// Nothing came for a while: the broker is asked whether that is the end of each partition.
    /// When broker or database are away, the freshness stays what it was.
    void idle(String consumer, Collection<TopicPartition> assigned, Consumer<?, ?> kafka) {
        try {
            record(consumer, endsReached(assigned, kafka));
        } catch (TimeoutException _) {
            log.debug("The broker does not say where the topics of {} end", consumer);
        } catch (RuntimeException failure) {
            if (!PassingFault.is(failure)) {
                throw failure;
            }
            log.debug("The freshness of {} could not be kept", consumer, failure);
        }
    }

    private List<Position> endsReached(Collection<TopicPartition> assigned, Consumer<?, ?> kafka) {
        var now = clock.instant();
        var positions = new ArrayList<Position>();
        Map<TopicPartition, Long> ends = kafka.endOffsets(assigned, PATIENCE);
        ends.forEach((partition, end) -> {
            if (kafka.position(partition, PATIENCE) >= end) {
                positions.add(new Position(partition, end, now, 0));
            }
        });
        return positions;
    }

    private void record(String consumer, List<Position> positions) {
        if (!positions.isEmpty()) {
            this.positions.keep(consumer, positions);
        }
    }

    @Override
    public @Nullable Instant asOf() {
        return positions.earliest("%");
    }

    @Override
    public @Nullable Instant asOf(String consumer) {
        return positions.earliest(consumer);
    }

    @Override
    public List<Applied> applied() {
        return positions.applied();
    }
}
