package io.paceline.platform.event;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import io.paceline.contracts.Topic;
import io.paceline.platform.event.DeadLetter.Status;
import io.paceline.simulation.Reaction;
import io.paceline.simulation.Simulation;
import io.paceline.simulation.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.transaction.support.TransactionTemplate;

/// The platform's own listeners, progress and dead letters around a service's consumers.
public final class SimulatedPlatform {

    private final Simulation simulation;
    private final TransactionTemplate transaction;
    private final InMemoryDeadLetters letters;
    private final InMemoryPositions positions;
    private final Table<Long, Publication> outbox;
    private long published;

    public SimulatedPlatform(Simulation simulation) {
        this.simulation = simulation;
        var database = simulation.database();
        this.transaction = new TransactionTemplate(database);
        this.letters = new InMemoryDeadLetters(database);
        this.positions = new InMemoryPositions(database);
        this.outbox = new Table<>(database);
    }

    /// The reactions of one instance to what its consumers are told.
    public List<Reaction> reactions(List<EventConsumer> consumers) {
        var progress = new ConsumerProgress(positions, simulation.clock());
        return consumers.stream().map(consumer -> reaction(consumer, progress)).toList();
    }

    private Reaction reaction(EventConsumer consumer, ConsumerProgress progress) {
        var telemetry =
                new ConsumerTelemetry(
                        new CompositeMeterRegistry(),
                        Tracer.NOOP,
                        Propagator.NOOP,
                        simulation.clock());
        var listener = new BatchListener(consumer, transaction, letters, progress, telemetry);
        return new Listening(consumer, listener, progress);
    }

    private record Listening(
            EventConsumer consumer, BatchListener listener, ConsumerProgress progress)
            implements Reaction {

        @Override
        public String name() {
            return consumer.name();
        }

        @Override
        public Set<String> topics() {
            return consumer.topics().stream().map(Topic::topicName).collect(Collectors.toSet());
        }

        @Override
        public void apply(List<ConsumerRecord<String, byte[]>> batch, Consumer<?, ?> kafka) {
            listener.onMessage(batch, kafka);
        }

        @Override
        public void idle(Collection<TopicPartition> assigned, Consumer<?, ?> kafka) {
            progress.idle(consumer.name(), assigned, kafka);
        }
    }

    public Outbox outbox() {
        return publications -> publications.forEach(each -> outbox.put(published++, each));
    }

    /// What was committed to the outbox, in order.
    public List<Publication> published() {
        return List.copyOf(outbox.rows());
    }

    /// Work that a person asks for, in a transaction of its own.
    public void inTransaction(Runnable work) {
        transaction.executeWithoutResult(_ -> work.run());
    }

    /// For each letter that waits: to put right what was sent, and to apply it.
    public List<Runnable> repairs(List<EventConsumer> consumers) {
        var replay = new ReplayDeadLetter(consumers, letters, transaction);
        var repairs = new ArrayList<Runnable>();
        for (var letter : letters.all()) {
            if (letter.status() == Status.WAITING) {
                repairs.add(() -> {
                    var source = letter.source();
                    var sent = simulation.at(source.topic(), source.partition(), source.offset());
                    replay.repair(letter.id(), letter.version(), sent.right());
                    replay.replay(letter.id());
                });
            }
        }
        return repairs;
    }

    /// Where the events stood that ended as letters, by consumer and place.
    public List<String> letters() {
        return letters.all().stream().map(InMemoryDeadLetters::place).toList();
    }
}
