package io.paceline.incentive.rating;

import io.paceline.incentive.ledger.Cause;
import java.time.LocalDate;
import java.util.UUID;

/// The rules or the quota of a payee changed for close dates in `[from, to)`.
record Shift(UUID payeeId, LocalDate from, LocalDate to, Cause cause) {

    /// Stands for "until further notice".
    static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);
}
