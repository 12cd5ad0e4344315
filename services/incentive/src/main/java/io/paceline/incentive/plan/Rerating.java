package io.paceline.incentive.plan;

import io.paceline.incentive.ledger.Cause;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Brings the pay of payees in line with changed rules, in the caller's transaction.
public interface Rerating {

    /// Prices anew what the payees have for the given close dates.
    ///
    /// @param from first close date whose rules changed, `to` the first one after
    void after(Collection<UUID> payeeIds, LocalDate from, @Nullable LocalDate to, Cause cause);
}
