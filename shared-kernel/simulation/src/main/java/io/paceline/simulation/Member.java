package io.paceline.simulation;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/// One consumer of one instance: polls, applies, acknowledges, as the product's container does it.
final class Member {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final int LARGEST_POLL = 12;

    private final String name;
    private final Reaction reaction;
    private final Group group;
    private final Broker broker;
    private final Clock clock;
    private final RandomGenerator random;
    private final Turn turn;
    private final Consumer<?, ?> kafka;
    private final Strand strand;
    private final Map<TopicPartition, Long> positions = new TreeMap<>(Partitions.ORDER);
    private int generation = -1;
    private boolean busy;
    private Instant sleepsUntil = Instant.MIN;

    Member(
            String name,
            Reaction reaction,
            Group group,
            Broker broker,
            Clock clock,
            RandomGenerator random,
            Turn turn) {
        this.name = name;
        this.reaction = reaction;
        this.group = group;
        this.broker = broker;
        this.clock = clock;
        this.random = random;
        this.turn = turn;
        this.kafka = KafkaView.of(broker, positions);
        this.strand = new Strand(this::live);
    }

    private void live() {
        while (true) {
            join();
            var batch = poll();
            busy = !batch.isEmpty();
            turn.handOver();
            if (busy) {
                deliver(batch);
                busy = false;
            } else {
                reaction.idle(Set.copyOf(positions.keySet()), kafka);
            }
        }
    }

    private void join() {
        if (!group.knows(this, generation)) {
            generation = group.join(this);
            positions.clear();
            group.of(this)
                    .forEach(partition -> positions.put(partition, group.acknowledged(partition)));
        }
    }

    private List<ConsumerRecord<String, byte[]>> poll() {
        var batch = new ArrayList<ConsumerRecord<String, byte[]>>();
        int most = 1 + random.nextInt(LARGEST_POLL);
        for (var position : positions.entrySet()) {
            var come = broker.read(position.getKey(), position.getValue(), most - batch.size());
            position.setValue(position.getValue() + come.size());
            batch.addAll(come);
        }
        return batch;
    }

    private void deliver(List<ConsumerRecord<String, byte[]>> batch) {
        var pause = FIRST_PAUSE;
        while (!applied(batch)) {
            sleepsUntil = clock.instant().plus(pause);
            pause = Collections.min(List.of(pause.multipliedBy(2), LONGEST_PAUSE));
            turn.handOver();
            if (!group.knows(this, generation) && random.nextBoolean()) {
                turn.trace(() -> name + " gives up a batch of partitions that it has lost");
                return;
            }
        }
        acknowledge(batch);
    }

    private boolean applied(List<ConsumerRecord<String, byte[]>> batch) {
        turn.trace(() -> name + " applies " + places(batch));
        try {
            reaction.apply(batch, kafka);
            return true;
        } catch (RuntimeException failure) {
            if (!isSimulated(failure)) {
                throw failure;
            }
            turn.trace(() -> name + " hears " + failure.getMessage());
            return false;
        }
    }

    /// Anything else that gets out of the product's listener is a defect.
    static boolean isSimulated(RuntimeException failure) {
        return String.valueOf(failure.getMessage()).startsWith("simulated");
    }

    private void acknowledge(List<ConsumerRecord<String, byte[]>> batch) {
        if (turn.at(Moment.BEFORE_ACKNOWLEDGEMENT).isPresent()) {
            turn.trace(() -> name + " cannot acknowledge");
            return; // The next acknowledgement covers it, unless the partitions move before.
        }
        var next = new HashMap<TopicPartition, Long>();
        for (var message : batch) {
            next.put(
                    new TopicPartition(message.topic(), message.partition()), message.offset() + 1);
        }
        boolean accepted = group.acknowledge(this, generation, next);
        turn.trace(() -> name + (accepted ? " acknowledges" : " is refused"));
        var _ = turn.at(Moment.AFTER_ACKNOWLEDGEMENT);
    }

    private static String places(List<ConsumerRecord<String, byte[]>> batch) {
        return batch.stream()
                .collect(
                        toMap(
                                message -> message.topic() + "-" + message.partition(),
                                message -> Long.toString(message.offset()),
                                (one, other) -> one + "," + other,
                                TreeMap::new))
                .toString();
    }

    void resume() {
        strand.resume();
    }

    void pause() {
        strand.pause();
    }

    void freezeUntil(Instant time) {
        sleepsUntil = time;
    }

    boolean isAwake() {
        return !clock.instant().isBefore(sleepsUntil);
    }

    boolean isBusy() {
        return busy;
    }

    void leave() {
        group.remove(this);
    }

    void kill() {
        strand.kill();
        group.remove(this);
    }

    boolean isDead() {
        return strand.over();
    }

    String name() {
        return name;
    }
}
