package io.paceline.deal.lifecycle;

import io.paceline.platform.web.Fault;
import io.paceline.platform.web.InvalidRequest;
import java.time.LocalDate;
import java.util.List;

public final class CloseDateBeforeOpening extends InvalidRequest {

    CloseDateBeforeOpening(LocalDate closeDate, LocalDate openedOn) {
        super(
                "close-date-before-opening",
                "A deal opened on %s cannot close on %s".formatted(openedOn, closeDate),
                List.of(Fault.at("/closeDate", "must not be before " + openedOn, closeDate)));
    }

    static void check(Closing closing, Opportunity opportunity) {
        var openedOn = opportunity.schedule().openedOn();
        if (openedOn != null && closing.date().isBefore(openedOn)) {
            throw new CloseDateBeforeOpening(closing.date(), openedOn);
        }
    }
}
