package io.paceline.incentive.payperiod;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// Months are closed in order: the closure of one closes those before it.
public interface PayPeriods {

    /// The last closed month as seen while posting.
    record Closed(@Nullable YearMonth through) {

        public boolean contains(YearMonth month) {
            return through != null && !month.isAfter(through);
        }

        /// Where a line for the month is posted: there while it is open, else in the first open
        /// one.
        public YearMonth openFor(YearMonth month) {
            return through == null || month.isAfter(through) ? month : through.plusMonths(1);
        }
    }

    /// Until the transaction ends no period is closed.
    Closed keepOpen();

    /// As it is now; it may be closed further while the transaction goes on.
    Closed closed();
}
