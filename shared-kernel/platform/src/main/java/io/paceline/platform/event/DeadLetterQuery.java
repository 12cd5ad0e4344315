package io.paceline.platform.event;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which dead letters to list, newest first.
///
/// @param before the page starts after this letter
record DeadLetterQuery(
        @Nullable String consumer,
        DeadLetter.@Nullable Status status,
        @Nullable UUID before,
        int limit) {}
