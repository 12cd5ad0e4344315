package io.paceline.incentive.ledger;

import io.paceline.incentive.engine.Position;
import io.paceline.incentive.engine.Share;
import java.time.YearMonth;
import java.util.UUID;

/// What the ledger holds one balance for inside a cell: a credit, in the month to which it belongs
/// by its close date.
public record Entry(UUID dealId, int line, Share share, YearMonth month) {

    public static Entry of(Position place) {
        return new Entry(
                place.dealId(), place.line(), place.share(), YearMonth.from(place.closeDate()));
    }

    /// The same credit, whatever the month.
    public boolean sameCredit(Entry other) {
        return dealId.equals(other.dealId) && line == other.line && share == other.share;
    }
}
