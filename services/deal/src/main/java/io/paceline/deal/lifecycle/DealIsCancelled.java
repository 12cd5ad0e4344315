package io.paceline.deal.lifecycle;

import io.paceline.platform.web.Conflict;
import java.time.LocalDate;
import java.util.UUID;

public final class DealIsCancelled extends Conflict {

    DealIsCancelled(UUID id, LocalDate on) {
        super("deal-is-cancelled", "Deal %s was cancelled on %s".formatted(id, on));
    }
}
