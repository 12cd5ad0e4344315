package io.paceline.bench.peers.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/// What every way has to bring over: the released example of a won deal, under an id of its own.
///
/// @param key of the deal; no two events share one, so that no way has to wait for the order
record Event(UUID id, String key, String payload) {

    private static final String PAYLOAD = example();

    static Event next() {
        return new Event(UUID.randomUUID(), UUID.randomUUID().toString(), PAYLOAD);
    }

    static List<Event> next(int count) {
        return Stream.generate(Event::next).limit(count).toList();
    }

    private static String example() {
        var name = "/io/paceline/contracts/examples/paceline.deal.won.v1.json";
        try (var file = Event.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
