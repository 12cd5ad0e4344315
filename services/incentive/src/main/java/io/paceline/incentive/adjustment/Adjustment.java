package io.paceline.incentive.adjustment;

import io.paceline.contracts.Amount;
import io.paceline.incentive.ledger.ManualLine;
import java.time.YearMonth;
import java.util.UUID;

/// An amount that is to be paid to a payee, or taken back, by hand.
///
/// @param payPeriod the month in whose statement it will stand
record Adjustment(
        UUID payeeId, ManualLine.Rule rule, Amount amount, YearMonth payPeriod, String reason) {}
