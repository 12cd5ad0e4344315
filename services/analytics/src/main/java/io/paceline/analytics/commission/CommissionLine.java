package io.paceline.analytics.commission;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is needed of a line of the commission ledger; it never changes.
record CommissionLine(
        UUID id, UUID payeeId, @Nullable UUID dealId, Kind kind, Amount amount, String payPeriod) {

    enum Kind {
        EARNED,
        ADJUSTED
    }

    record Amount(BigDecimal amount, String currency) {}
}
