package io.paceline.deal.lifecycle;

import io.paceline.contracts.deal.DealState;
import java.util.UUID;

/// A deal as it is kept.
///
/// @param revision counts from 1
public record Recorded(Deal deal, long revision) {

    public UUID id() {
        return deal.opportunity().id();
    }

    public DealState state() {
        return PublicState.of(deal);
    }
}
