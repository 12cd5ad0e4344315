package io.paceline.deal.lifecycle;

import io.paceline.platform.web.Fault;
import io.paceline.platform.web.InvalidRequest;
import java.time.LocalDate;
import java.util.List;

public final class CloseDateInFuture extends InvalidRequest {

    CloseDateInFuture(LocalDate closeDate, LocalDate today) {
        super(
                "close-date-in-future",
                "A deal cannot have closed on %s, today is %s".formatted(closeDate, today),
                List.of(Fault.at("/closeDate", "must not be after " + today, closeDate)));
    }
}
