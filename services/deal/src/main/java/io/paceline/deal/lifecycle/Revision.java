package io.paceline.deal.lifecycle;

import io.paceline.contracts.deal.DealState;
import io.paceline.platform.event.Change;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An entry of a deal's history: what it became, what differs from the revision before, why and
/// when that was recorded.
///
/// @param note the reason in the words of who did it
public record Revision(
        long number, DealState state, Change change, @Nullable String note, Instant recordedAt) {}
