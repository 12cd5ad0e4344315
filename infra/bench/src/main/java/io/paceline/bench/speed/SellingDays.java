package io.paceline.bench.speed;

import io.paceline.bench.speed.OpportunityFile.Days;
import java.time.Clock;
import java.time.LocalDate;

/// The days of this year up to today. Each file is about days after those of the file before, so
/// that deals come in the order in which they were won, as they do in life; a late one costs more,
/// since all that closed after it is priced again.
final class SellingDays {

    private final LocalDate today = LocalDate.now(Clock.systemUTC());
    private LocalDate next = today.withDayOfYear(1);

    /// Some days after those that were taken before; the last ones are today and again today.
    Days take(int count) {
        var first = next.isAfter(today) ? today : next;
        var last = first.plusDays(count - 1L);
        next = last.plusDays(1);
        return new Days(first, last.isAfter(today) ? today : last, true);
    }

    /// All that are left.
    Days rest() {
        return new Days(next.isAfter(today) ? today : next, today, true);
    }

    Days open() {
        return new Days(today, today, false);
    }
}
