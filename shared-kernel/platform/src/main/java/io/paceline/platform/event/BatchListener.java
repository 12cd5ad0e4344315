package io.paceline.platform.event;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.BatchConsumerAwareMessageListener;
import org.springframework.transaction.support.TransactionTemplate;

/// Applies what one poll brought: everything in one transaction, and only when that fails, in
/// halves until the event that cannot be applied stands alone. It goes to the dead letters and the
/// rest is applied, so that a poison event stops nobody.
final class BatchListener implements BatchConsumerAwareMessageListener<String, byte[]> {

    /// Attempts at a lone event before it is dead.
    static final int ATTEMPTS = 3;

    private final EventConsumer consumer;
    private final TransactionTemplate transaction;
    private final DeadLetters deadLetters;
    private final ConsumerProgress progress;
    private final ConsumerTelemetry telemetry;

    BatchListener(
            EventConsumer consumer,
            TransactionTemplate transaction,
            DeadLetters deadLetters,
            ConsumerProgress progress,
            ConsumerTelemetry telemetry) {
        this.consumer = consumer;
        this.transaction = transaction;
        this.deadLetters = deadLetters;
        this.progress = progress;
        this.telemetry = telemetry;
    }

    @Override
    public void onMessage(
            List<ConsumerRecord<String, byte[]>> messages, @Nullable Consumer<?, ?> kafka) {
        var applicable = new ArrayList<Delivery>();
        var dead = new ArrayList<DeadLetter>();
        for (var message : messages) {
            if (EventReader.isOurs(message)) {
                sort(message, applicable, dead);
            }
        }
        telemetry.inSpan(consumer.name(), applicable, () -> settle(applicable, dead));
        progress.applied(consumer.name(), messages, requireNonNull(kafka));
        telemetry.applied(consumer.name(), applicable);
    }

    private void sort(
            ConsumerRecord<String, byte[]> message,
            List<Delivery> applicable,
            List<DeadLetter> dead) {
        try {
            applicable.add(new Delivery(message, EventReader.read(message)));
        } catch (UnreadableEvent unreadable) {
            dead.add(DeadLetter.of(consumer.name(), message, unreadable));
        }
    }

    private void settle(List<Delivery> applicable, List<DeadLetter> dead) {
        if (!dead.isEmpty()) {
            transaction.executeWithoutResult(_ -> deadLetters.add(dead));
        }
        if (!applicable.isEmpty()) {
            applyOrHalve(applicable);
        }
    }

    private void applyOrHalve(List<Delivery> deliveries) {
        try {
            apply(deliveries);
        } catch (RuntimeException failure) {
            if (PassingFault.is(failure)) {
                throw failure; // The container comes back with the same batch, after a pause.
            }
            if (deliveries.size() == 1) {
                applyAlone(deliveries.getFirst(), failure);
                return;
            }
            int half = deliveries.size() / 2;
            applyOrHalve(deliveries.subList(0, half));
            applyOrHalve(deliveries.subList(half, deliveries.size()));
        }
    }

    private void applyAlone(Delivery delivery, RuntimeException first) {
        var failure = first;
        for (int attempt = 2; attempt <= ATTEMPTS; attempt++) {
            try {
                apply(List.of(delivery));
                return;
            } catch (RuntimeException again) {
                if (PassingFault.is(again)) {
                    throw again;
                }
                failure = again;
            }
        }
        var letter = DeadLetter.of(consumer.name(), delivery.message(), delivery.event(), failure);
        transaction.executeWithoutResult(_ -> deadLetters.add(List.of(letter)));
    }

    private void apply(List<Delivery> deliveries) {
        var events = deliveries.stream().map(Delivery::event).toList();
        transaction.executeWithoutResult(_ -> {
            consumer.apply(events);
            deadLetters.supersede(consumer.name(), events);
        });
    }

    /// A message and the event that was read from it.
    record Delivery(ConsumerRecord<String, byte[]> message, ReceivedEvent event) {}
}
