package io.paceline.platform.event;

import java.util.List;

/// What changed in an aggregate: the reason in a word of the domain (`won`, `roster-import`) and
/// the names of the fields that differ from the revision before.
public record Change(String reason, List<String> fields) {

    public Change {
        fields = List.copyOf(fields);
    }

    public static Change of(String reason, String... fields) {
        return new Change(reason, List.of(fields));
    }
}
