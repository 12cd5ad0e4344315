package io.paceline.deal.lifecycle;

import io.paceline.platform.access.Forbidden;
import java.time.LocalDate;
import java.util.UUID;

/// 403: the deal is another's, or would be.
public final class DealBeyondReach extends Forbidden {

    private DealBeyondReach(String detail) {
        super("deal-beyond-reach", detail);
    }

    static DealBeyondReach seenOnly(UUID id) {
        return new DealBeyondReach("You may see deal %s, but not do that to it".formatted(id));
    }

    static DealBeyondReach owner(UUID ownerId) {
        return new DealBeyondReach("You may not open a deal for member %s".formatted(ownerId));
    }

    static DealBeyondReach day(UUID id, LocalDate closeDate) {
        return new DealBeyondReach(
                "Deal %s may not close on %s: its owner was not within your reach on that day"
                        .formatted(id, closeDate));
    }
}
