package io.paceline.goal.calendar;

import static java.util.Comparator.comparing;

import io.paceline.goal.calendar.FiscalCalendars.ClosedPeriod;
import java.time.Instant;
import java.util.ArrayList;
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

    public boolean has(String label) {
        return closedAt(label) != null;
    }

    /// These and one more, as if it were closed too.
    public ClosedPeriods with(Period period) {
        var more = new ArrayList<>(periods);
        more.add(new ClosedPeriod(period.label(), period.range(), Instant.MAX));
        more.sort(comparing(closed -> closed.range().from()));
        return new ClosedPeriods(more);
    }

    @Nullable Instant closedAt(String label) {
        return periods.stream()
                .filter(closed -> closed.label().equals(label))
                .findFirst()
                .map(ClosedPeriod::at)
                .orElse(null);
    }
}
