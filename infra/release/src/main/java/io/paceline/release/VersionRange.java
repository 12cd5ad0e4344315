package io.paceline.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The versions between events, as the OSV schema evaluates them.
record VersionRange(List<Event> events) {

    /// The first of all versions, whatever it is called.
    static final String BEGINNING = "0";

    enum Kind {
        // In this order where they name one version: what is introduced anew is vulnerable.
        FIXED,
        INTRODUCED,
        LAST_AFFECTED
    }

    record Event(Kind kind, String version) {

        boolean reachedBy(String other, Comparator<String> order) {
            return switch (kind) {
                case INTRODUCED -> version.equals(BEGINNING) || order.compare(other, version) >= 0;
                case FIXED -> order.compare(other, version) >= 0;
                case LAST_AFFECTED -> order.compare(other, version) > 0;
            };
        }
    }

    VersionRange {
        events = List.copyOf(events);
    }

    boolean holds(String version, Comparator<String> order) {
        boolean vulnerable = false;
        for (var event : sorted(order)) {
            if (event.reachedBy(version, order)) {
                vulnerable = event.kind() == Kind.INTRODUCED;
            }
        }
        return vulnerable;
    }

    /// The first version behind the given one in which it is mended.
    Optional<String> fix(String version, Comparator<String> order) {
        return events.stream()
                .filter(event -> event.kind() == Kind.FIXED)
                .map(Event::version)
                .filter(fixed -> order.compare(fixed, version) > 0)
                .min(order);
    }

    private List<Event> sorted(Comparator<String> order) {
        var sorted = new ArrayList<>(events);
        sorted.sort(
                Comparator.comparing(
                                Event::version,
                                (one, other) ->
                                        one.equals(BEGINNING) || other.equals(BEGINNING)
                                                ? Boolean.compare(
                                                        other.equals(BEGINNING),
                                                        one.equals(BEGINNING))
                                                : order.compare(one, other))
                        .thenComparing(Event::kind));
        return sorted;
    }
}
