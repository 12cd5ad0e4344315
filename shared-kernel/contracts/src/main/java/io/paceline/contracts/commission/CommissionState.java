package io.paceline.contracts.commission;

import io.paceline.contracts.Amount;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A line of the commission ledger: one movement of a payee's money that explains itself. A line is
/// never changed; a correction is a further line.
///
/// @param dealId the deal that is paid for; absent when the line is for the interval as a whole
/// @param interval the span over which the component accumulates attainment
/// @param payPeriod the month in whose statement the line stands
/// @param correctsPeriod the closed month that the line corrects
/// @param credited how much of the deal counts, in the currency of `amount`
/// @param attainmentBefore ratio to the quota; `1` is 100 percent
/// @param slices how `amount` comes about
public record CommissionState(
        UUID id,
        UUID payeeId,
        UUID planId,
        int planVersion,
        UUID componentId,
        String componentName,
        @Nullable UUID dealId,
        Kind kind,
        Amount amount,
        Interval interval,
        YearMonth payPeriod,
        @Nullable YearMonth correctsPeriod,
        BigDecimal credited,
        BigDecimal attainmentBefore,
        BigDecimal attainmentAfter,
        List<Slice> slices,
        Cause cause,
        Instant recordedAt) {

    public CommissionState {
        slices = List.copyOf(slices);
    }

    public enum Kind {
        EARNED,
        ADJUSTED
    }

    /// `[from, to)`.
    public record Interval(String label, LocalDate from, LocalDate to) {}

    /// The part of a credit that falls into one tier.
    ///
    /// @param from attainment at which the slice begins
    /// @param to attainment at which it ends; absent when open
    /// @param rate per unit of credit: `0.05` pays 5 percent
    public record Slice(
            BigDecimal from,
            @Nullable BigDecimal to,
            BigDecimal credited,
            BigDecimal rate,
            BigDecimal amount) {}

    /// The event that made the line necessary.
    public record Cause(
            UUID eventId,
            String eventType,
            @Nullable UUID dealId,
            @Nullable Long dealRevision,
            String reason) {}
}
