package io.paceline.analytics.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is needed of a member: in which unit they are from when to when.
record Member(UUID id, List<Placement> placements) {

    record Placement(LocalDate from, @Nullable LocalDate to, UUID unitId) {

        Interval interval() {
            return Interval.of(from, to);
        }
    }
}
