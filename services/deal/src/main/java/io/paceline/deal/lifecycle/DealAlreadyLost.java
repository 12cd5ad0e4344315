package io.paceline.deal.lifecycle;

import io.paceline.platform.web.Conflict;
import java.time.LocalDate;
import java.util.UUID;

public final class DealAlreadyLost extends Conflict {

    DealAlreadyLost(UUID id, LocalDate closeDate) {
        super("deal-already-lost", "Deal %s was lost on %s".formatted(id, closeDate));
    }
}
