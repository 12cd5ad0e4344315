package io.paceline.analytics.live;

import static java.util.stream.Collectors.toSet;

import io.paceline.platform.access.Reaches.Fact;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// From where the subjects of some changes are seen.
record Sight(Map<Fact, Set<UUID>> viewpoints, LocalDate today) {

    /// Absent where everyone sees it.
    @Nullable Seen of(@Nullable Audience audience) {
        return audience == null
                ? null
                : new Seen(
                        audience.right(),
                        audience.subjects(),
                        audience.facts(today)
                                .flatMap(fact -> viewpoints.getOrDefault(fact, Set.of()).stream())
                                .collect(toSet()));
    }
}
