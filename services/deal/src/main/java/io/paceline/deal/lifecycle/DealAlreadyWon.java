package io.paceline.deal.lifecycle;

import io.paceline.platform.web.Conflict;
import java.time.LocalDate;
import java.util.UUID;

public final class DealAlreadyWon extends Conflict {

    DealAlreadyWon(UUID id, LocalDate closeDate) {
        super(
                "deal-already-won",
                "Deal %s was won on %s; amend or cancel it".formatted(id, closeDate));
    }
}
