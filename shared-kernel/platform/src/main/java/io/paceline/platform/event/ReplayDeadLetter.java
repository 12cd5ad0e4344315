package io.paceline.platform.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.paceline.platform.web.Refusal;
import io.paceline.platform.web.RevisionConflict;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/// Applies a dead letter again, once: the letter is settled in the transaction that applies it.
final class ReplayDeadLetter {

    private final Map<String, EventConsumer> consumers;
    private final DeadLetters letters;
    private final TransactionTemplate transaction;

    ReplayDeadLetter(
            List<EventConsumer> consumers, DeadLetters letters, TransactionTemplate transaction) {
        this.consumers = consumers.stream().collect(toMap(EventConsumer::name, identity()));
        this.letters = letters;
        this.transaction = transaction;
    }

    /// Answers the letter as it stands afterwards: REPLAYED, or WAITING with the new reason.
    DeadLetter replay(UUID id) {
        try {
            return settled(transaction.execute(_ -> applyAndSettle(id)), id);
        } catch (Refusal refused) {
            throw refused;
        } catch (RuntimeException failure) {
            if (PassingFault.is(failure)) {
                throw failure;
            }
            return settled(transaction.execute(_ -> failAgain(id, failure)), id);
        }
    }

    private DeadLetter applyAndSettle(UUID id) {
        var letter = waiting(id);
        var consumer = consumers.get(letter.consumer());
        if (consumer == null) {
            throw DeadLetterRefusal.noSuchConsumer(letter);
        }
        consumer.apply(List.of(EventReader.read(message(letter))));
        letters.settle(id, DeadLetter.Status.REPLAYED);
        return found(id);
    }

    DeadLetter repair(UUID id, long version, String payload) {
        return settled(
                transaction.execute(_ -> {
                    RevisionConflict.check(version, waiting(id).version());
                    letters.repair(id, payload);
                    return found(id);
                }),
                id);
    }

    DeadLetter discard(UUID id) {
        return settled(
                transaction.execute(_ -> {
                    waiting(id);
                    letters.settle(id, DeadLetter.Status.DISCARDED);
                    return found(id);
                }),
                id);
    }

    private DeadLetter failAgain(UUID id, RuntimeException failure) {
        letters.failAgain(id, failure);
        return found(id);
    }

    private DeadLetter waiting(UUID id) {
        var letter = letters.take(id).orElseThrow(() -> DeadLetterRefusal.unknown(id));
        if (letter.status() != DeadLetter.Status.WAITING) {
            throw DeadLetterRefusal.settled(letter);
        }
        return letter;
    }

    private DeadLetter found(UUID id) {
        return settled(letters.find(id).orElse(null), id);
    }

    private static DeadLetter settled(@Nullable DeadLetter letter, UUID id) {
        if (letter == null) {
            throw DeadLetterRefusal.unknown(id);
        }
        return letter;
    }

    private static ConsumerRecord<String, byte[]> message(DeadLetter letter) {
        var source = letter.source();
        var message =
                new ConsumerRecord<>(
                        source.topic(),
                        source.partition(),
                        source.offset(),
                        source.key() == null ? "" : source.key(),
                        letter.payload().getBytes(UTF_8));
        source.headers()
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        return message;
    }
}
