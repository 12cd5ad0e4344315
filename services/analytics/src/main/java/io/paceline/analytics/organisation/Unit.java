package io.paceline.analytics.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is needed of a unit: whether it is a region, and what is above it from when to when.
record Unit(UUID id, Kind kind, List<Above> parents) {

    enum Kind {
        COMPANY,
        REGION,
        TEAM
    }

    record Above(LocalDate from, @Nullable LocalDate to, @Nullable UUID parentId) {

        Interval interval() {
            return Interval.of(from, to);
        }
    }
}
