package io.paceline.deal.calendar;

import io.paceline.platform.web.Fault;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The days that business is done on. A date outside of them is a slip of the pen, and the database
/// could not hold the worst of them.
public final class Day {

    public static final LocalDate FIRST = LocalDate.EPOCH;
    public static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    public static final String RANGE = "must be from %s to %s".formatted(FIRST, LAST);

    private Day() {}

    public static List<Fault> faults(String pointer, @Nullable LocalDate date) {
        return date == null || isIn(date) ? List.of() : List.of(Fault.at(pointer, RANGE, date));
    }

    public static LocalDate clamp(LocalDate date) {
        if (date.isBefore(FIRST)) {
            return FIRST;
        }
        return date.isAfter(LAST) ? LAST : date;
    }

    public static boolean isIn(LocalDate date) {
        return !date.isBefore(FIRST) && !date.isAfter(LAST);
    }
}
