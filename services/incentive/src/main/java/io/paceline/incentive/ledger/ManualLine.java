package io.paceline.incentive.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.paceline.contracts.Amount;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

/// A movement of a payee's money that people agreed upon, beside what deals pay. It stands in no
/// cell, so nothing prices it again; like every line it is never changed.
///
/// @param payPeriod the month in whose statement the line stands
public record ManualLine(
        UUID id,
        UUID payeeId,
        Rule rule,
        Amount amount,
        YearMonth payPeriod,
        Agreement agreement,
        Instant recordedAt) {

    /// Where a line names the component that pays.
    static final String COMPONENT = "Manual adjustment";

    static final String CAUSE = "pay-adjustment";

    /// The plan in whose name it is paid, in the version that holds at the end of the pay period.
    public record Rule(UUID planId, int planVersion) {

        /// The same for all adjustments of a plan, as that of a component is.
        UUID componentId() {
            return UUID.nameUUIDFromBytes((CAUSE + " " + planId).getBytes(UTF_8));
        }
    }

    /// Why, and by whom: nobody moves money alone.
    ///
    /// @param requestId of the request that was approved
    public record Agreement(UUID requestId, String reason, Who proposer, Who approver) {}

    /// A user, as it was known when the line came to be.
    ///
    /// @param subject the issuer's name for the user
    public record Who(String subject, String name) {}
}
