package io.paceline.deal.lifecycle;

import io.paceline.platform.web.Conflict;
import java.util.UUID;

public final class DealNotWon extends Conflict {

    DealNotWon(UUID id, String step) {
        super("deal-not-won", "Deal %s is not won, so it cannot be %s".formatted(id, step));
    }
}
