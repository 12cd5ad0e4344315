package io.paceline.goal.calendar;

import io.paceline.goal.calendar.FiscalCalendars.ClosedPeriod;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The fiscal periods that are closed, in order of their first day.
public final class ClosedPeriods {

    private final List<ClosedPeriod> periods;

    ClosedPeriods(List<ClosedPeriod> periods) {
        this.periods = List.copyOf(periods);
    }

    /// Whether every day of the period is closed, be it by several closed periods together.
    public boolean cover(Period period) {
        var open = period.from();
        for (var closed : periods) {
            if (!closed.range().from().isAfter(open) && closed.range().to().isAfter(open)) {
                open = closed.range().to();
            }
        }
        return !open.isBefore(period.to());
    }

    @Nullable Instant closedAt(String label) {
        return periods.stream()
                .filter(closed -> closed.label().equals(label))
                .findFirst()
                .map(ClosedPeriod::at)
                .orElse(null);
    }
}
