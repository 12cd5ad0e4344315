package io.paceline.analytics.sales;

import io.paceline.platform.web.BadRequest;
import io.paceline.platform.web.Fault;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Close dates `[from, to)`; either end may be open.
record DateRange(LocalDate from, LocalDate to) {

    private static final LocalDate EVER = LocalDate.of(1, 1, 1);
    private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

    /// The last of these days, or today while that is to come.
    LocalDate lastDayUntil(LocalDate today) {
        var last = to.minusDays(1);
        return last.isBefore(today) ? last : today;
    }

    static DateRange of(@Nullable LocalDate from, @Nullable LocalDate to) {
        var range = new DateRange(from == null ? EVER : from, to == null ? FOR_EVER : to);
        if (!range.from.isBefore(range.to)) {
            throw new BadRequest(
                    "invalid-date-range",
                    "from %s is not before to %s".formatted(range.from, range.to),
                    List.of(Fault.inQuery("to", "has to be after from", to)));
        }
        return range;
    }
}
