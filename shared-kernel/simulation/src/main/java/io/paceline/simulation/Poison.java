package io.paceline.simulation;

import static java.util.stream.Collectors.toMap;

import io.paceline.simulation.Broker.Placed;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Compares what ended as dead letters with what was sent as poison. A consumer may pass over
/// poison that a later revision, or its own repair, has made moot.
final class Poison {

    private Poison() {}

    static void require(List<Placed> sent, List<String> letters) {
        var byPlace = sent.stream().collect(toMap(Placed::place, Placed::message));
        if (new HashSet<>(letters).size() < letters.size()) {
            throw new AssertionError("An event ended as two letters: " + letters);
        }
        for (var letter : letters) {
            var message = byPlace.get(letter);
            if (message == null || !message.isPoison()) {
                throw new AssertionError("Nothing was wrong with " + letter);
            }
        }
        requireNoneMissing(byPlace, letters);
    }

    private static void requireNoneMissing(Map<String, Message> byPlace, List<String> letters) {
        var known = new HashMap<UUID, Long>();
        byPlace.forEach((place, message) -> {
            if (!message.isPoison() || letters.contains(place)) {
                known.merge(message.subject(), message.revision(), Long::max);
            }
        });
        byPlace.forEach((place, message) -> {
            boolean moot = known.getOrDefault(message.subject(), 0L) >= message.revision();
            if (message.isPoison()
                    && !letters.contains(place)
                    && (message.isUnreadable() || !moot)) {
                throw new AssertionError("No letter holds " + place);
            }
        });
    }
}
