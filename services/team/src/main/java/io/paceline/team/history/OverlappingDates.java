package io.paceline.team.history;

import io.paceline.platform.web.Conflict;
import io.paceline.platform.web.Fault;
import java.time.LocalDate;
import java.util.List;

/// 409: another entry begins on the given day or later, so both would hold on one day.
public final class OverlappingDates extends Conflict {

    OverlappingDates(String field, LocalDate from, LocalDate begun) {
        super(
                "overlapping-dates",
                "From %s on would overlap with what holds from %s on".formatted(from, begun),
                List.of(Fault.at("/" + field, "must be after " + begun, from)));
    }
}
