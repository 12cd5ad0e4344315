package io.paceline.platform.event;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The dead letters of a service: a table to look at and repair, and a topic per consumer that
/// tells others, both written in one transaction.
interface DeadLetters {

    /// Records letters; one that is delivered again is recorded once.
    void add(List<DeadLetter> letters);

    /// A later state of the same aggregate was applied, so an older one that failed is moot.
    void supersede(String consumer, List<ReceivedEvent> applied);

    List<DeadLetter> list(DeadLetterQuery query);

    /// Locks the letter, so that it is replayed or repaired by one at a time.
    Optional<DeadLetter> take(UUID id);

    Optional<DeadLetter> find(UUID id);

    void repair(UUID id, String payload);

    void settle(UUID id, DeadLetter.Status status);

    void failAgain(UUID id, RuntimeException failure);

    long waiting();
}
