package io.paceline.analytics.live;

import io.paceline.platform.access.Reaches.Fact;
import io.paceline.platform.access.Right;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who may know of a change: whoever has the right and sees one of the subjects, members or units,
/// on a day.
///
/// @param on today where it is absent or still to come
public record Audience(Right right, Set<UUID> subjects, @Nullable LocalDate on) {

    public Audience {
        subjects = Set.copyOf(subjects);
        if (subjects.isEmpty()) {
            throw new IllegalArgumentException("A change that concerns nobody");
        }
    }

    public static Audience of(Right right, UUID subject, LocalDate on) {
        return new Audience(right, Set.of(subject), on);
    }

    Stream<Fact> facts(LocalDate today) {
        var date = on == null || on.isAfter(today) ? today : on;
        return subjects.stream().map(subject -> new Fact(subject, date));
    }
}
