package io.paceline.incentive.ledger;

import io.paceline.contracts.Amount;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One movement of a payee's money. Never changed: a correction is a further line.
///
/// @param payPeriod the month in whose statement the line stands
/// @param correctsPeriod the closed month to which the credit belongs; absent while it is open
/// @param corrects the earlier lines for the same credit
public record LedgerLine(
        UUID id,
        CellKey cell,
        Rule rule,
        Entry entry,
        Kind kind,
        Amount amount,
        YearMonth payPeriod,
        @Nullable YearMonth correctsPeriod,
        List<UUID> corrects,
        Calculation calculation,
        Cause cause,
        Instant recordedAt) {

    public LedgerLine {
        corrects = List.copyOf(corrects);
    }

    public enum Kind {
        EARNED,
        ADJUSTED
    }

    /// The rule that was in force at the close date.
    ///
    /// @param interval the name of the cell's interval
    public record Rule(
            UUID planId, int planVersion, String component, String interval, BigDecimal quota) {}

    /// How the amount comes about: `pay - held`.
    ///
    /// @param creditedBefore the credits of the cell that sort before this one
    /// @param credited how much of the deal counts; zero once it counts no more
    /// @param pay what the credit pays by all that is known now
    /// @param held what earlier lines already gave for it
    public record Calculation(
            BigDecimal creditedBefore,
            BigDecimal credited,
            BigDecimal attainmentBefore,
            BigDecimal attainmentAfter,
            List<TierSlice> slices,
            BigDecimal pay,
            BigDecimal held) {

        public Calculation {
            slices = List.copyOf(slices);
        }
    }

    /// The part of the credit that one tier pays.
    ///
    /// @param tierFrom attainment at which the tier begins
    /// @param from attainment at which the part begins, `to` where it ends
    /// @param amount exact, before rounding
    public record TierSlice(
            BigDecimal tierFrom,
            @Nullable BigDecimal tierTo,
            BigDecimal from,
            BigDecimal to,
            BigDecimal credited,
            BigDecimal rate,
            BigDecimal amount) {}
}
