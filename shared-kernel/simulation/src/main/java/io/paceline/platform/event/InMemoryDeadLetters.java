package io.paceline.platform.event;

import io.paceline.platform.event.DeadLetter.Status;
import io.paceline.simulation.Database;
import io.paceline.simulation.Simulation;
import io.paceline.simulation.Table;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

final class InMemoryDeadLetters implements DeadLetters {

    private final Table<String, DeadLetter> letters;

    InMemoryDeadLetters(Database database) {
        this.letters = new Table<>(database);
    }

    @Override
    public void add(List<DeadLetter> come) {
        for (var letter : come) {
            var _ = letters.insert(key(letter), letter);
        }
    }

    static String key(DeadLetter letter) {
        return letter.consumer() + " " + place(letter);
    }

    static String place(DeadLetter letter) {
        var source = letter.source();
        return Simulation.place(source.topic(), source.partition(), source.offset());
    }

    @Override
    public void supersede(String consumer, List<ReceivedEvent> applied) {
        for (var event : ReceivedEvent.latest(applied)) {
            for (var letter : List.copyOf(letters.rows())) {
                if (letter.consumer().equals(consumer)
                        && letter.status() == Status.WAITING
                        && event.subject().equals(letter.subject())
                        && Objects.requireNonNull(letter.revision()) < event.revision()) {
                    put(letter, letter.payload(), Status.SUPERSEDED, letter.version());
                }
            }
        }
    }

    private void put(DeadLetter letter, String payload, Status status, long version) {
        letters.put(
                key(letter),
                new DeadLetter(
                        letter.id(),
                        letter.consumer(),
                        letter.source(),
                        letter.subject(),
                        letter.revision(),
                        payload,
                        letter.code(),
                        letter.reason(),
                        status,
                        version));
    }

    @Override
    public List<DeadLetter> list(DeadLetterQuery query) {
        return letters.rows().stream()
                .filter(letter ->
                        query.consumer() == null || letter.consumer().equals(query.consumer()))
                .filter(letter -> query.status() == null || letter.status() == query.status())
                .limit(query.limit())
                .toList();
    }

    List<DeadLetter> all() {
        return List.copyOf(letters.rows());
    }

    @Override
    public Optional<DeadLetter> take(UUID id) {
        return find(id);
    }

    @Override
    public Optional<DeadLetter> find(UUID id) {
        return letters.rows().stream().filter(letter -> letter.id().equals(id)).findFirst();
    }

    @Override
    public void repair(UUID id, String payload) {
        find(id).ifPresent(letter -> put(letter, payload, letter.status(), letter.version() + 1));
    }

    @Override
    public void settle(UUID id, Status status) {
        find(id).ifPresent(letter -> put(letter, letter.payload(), status, letter.version() + 1));
    }

    @Override
    public void failAgain(UUID id, RuntimeException failure) {
        find(id).ifPresent(letter ->
                put(letter, letter.payload(), letter.status(), letter.version() + 1));
    }

    @Override
    public long waiting() {
        return letters.rows().stream().filter(letter -> letter.status() == Status.WAITING).count();
    }
}
