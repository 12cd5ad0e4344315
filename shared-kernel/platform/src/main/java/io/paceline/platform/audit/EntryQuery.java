package io.paceline.platform.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which entries to list. What is absent does not matter.
///
/// @param actor the caller's subject
/// @param from the first instant
/// @param to the first instant that is too late
record EntryQuery(
        @Nullable String actor,
        @Nullable String action,
        @Nullable String objectType,
        @Nullable String objectId,
        Verdict.@Nullable Outcome outcome,
        @Nullable Instant from,
        @Nullable Instant to) {}
