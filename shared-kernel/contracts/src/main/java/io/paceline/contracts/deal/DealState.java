package io.paceline.contracts.deal;

import io.paceline.contracts.Amount;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An opportunity on its way through the pipeline. Only a `WON` deal counts for attainment and pay;
/// a `CANCELLED` one keeps its close date, lines and splits, so that a consumer can undo it.
///
/// @param channel code of the channel through which it is sold
/// @param currency ISO 4217; every figure of lines and splits is in it
/// @param amount the sum of the lines' amounts
/// @param closeDate decides the period in which the deal counts
/// @param closedAt orders the deals of one day, before the deal id
/// @param splits in the order in which remainders are dealt out
public record DealState(
        UUID id,
        @Nullable String externalId,
        String name,
        Status status,
        String stage,
        @Nullable UUID customerId,
        UUID ownerId,
        String channel,
        String currency,
        Amount amount,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate expectedCloseOn,
        @Nullable LocalDate closeDate,
        @Nullable Instant closedAt,
        @Nullable String lostReason,
        @Nullable String competitor,
        @Nullable Cancellation cancellation,
        List<Line> lines,
        List<Split> splits) {

    public DealState {
        lines = List.copyOf(lines);
        splits = List.copyOf(splits);
    }

    public enum Status {
        OPEN,
        WON,
        LOST,
        CANCELLED
    }

    public enum SplitKind {
        REVENUE,
        OVERLAY
    }

    /// Why and when a won deal was undone.
    ///
    /// @param revision the revision of the deal that is undone
    public record Cancellation(long revision, String reason, LocalDate on) {}

    /// One product of a deal.
    ///
    /// @param number counted from 1
    /// @param discount for the whole line, in the deal's currency
    /// @param amount `quantity * unitPrice - discount`, rounded to the currency's minor unit
    public record Line(
            int number,
            UUID productId,
            BigDecimal quantity,
            BigDecimal unitPrice,
            BigDecimal discount,
            BigDecimal amount) {}

    /// A member's share. `REVENUE` splits add up to exactly 100 percent, `OVERLAY` splits to
    /// anything.
    ///
    /// @param percent `50` means 50 percent
    /// @param amount the share of the deal's amount
    /// @param lineAmounts the share of each line, in the order of the lines; they add up to
    ///   `amount`, and the `REVENUE` shares of a line to that line's amount
    public record Split(
            UUID memberId,
            SplitKind kind,
            BigDecimal percent,
            BigDecimal amount,
            List<BigDecimal> lineAmounts) {

        public Split {
            lineAmounts = List.copyOf(lineAmounts);
        }
    }
}
