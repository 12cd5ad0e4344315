package io.paceline.deal.lifecycle;

import io.paceline.deal.calendar.BusinessTime;
import io.paceline.deal.calendar.Day;
import io.paceline.platform.web.InvalidRequest;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The day that decides in which period a deal counts, and the instant that orders it among the
/// others of that day.
public record Closing(LocalDate date, Instant at) {

    /// A deal closed today closes now; one reported later closes at the start of its day.
    ///
    /// @param date today where absent
    /// @throws CloseDateInFuture for a day that has not come yet
    static Closing on(@Nullable LocalDate date, BusinessTime time) {
        var today = time.today();
        if (date == null || date.equals(today)) {
            return new Closing(today, time.now());
        }
        if (date.isAfter(today)) {
            throw new CloseDateInFuture(date, today);
        }
        var faults = Day.faults("/closeDate", date);
        if (!faults.isEmpty()) {
            throw InvalidRequest.of(faults);
        }
        return startOf(date, time);
    }

    /// For a deal of which only the day is known.
    public static Closing startOf(LocalDate date, BusinessTime time) {
        return new Closing(date, date.atStartOfDay(time.zone()).toInstant());
    }
}
