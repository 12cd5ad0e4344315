package io.paceline.incentive.ledger;

import io.paceline.contracts.Amount;
import io.paceline.incentive.engine.Share;
import io.paceline.incentive.ledger.LedgerLine.Kind;
import io.paceline.incentive.ledger.LedgerLine.TierSlice;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A ledger line as lists and statements show it.
///
/// @param line number of the deal's line
/// @param credited how much of it counts, in the currency of `amount`
record LineView(
        UUID id,
        UUID payeeId,
        @Nullable String payeeName,
        UUID planId,
        int planVersion,
        UUID componentId,
        String component,
        UUID dealId,
        @Nullable String dealName,
        int line,
        Share share,
        Kind kind,
        Amount amount,
        Interval interval,
        YearMonth payPeriod,
        @Nullable YearMonth correctsPeriod,
        BigDecimal credited,
        BigDecimal attainmentBefore,
        BigDecimal attainmentAfter,
        List<TierSlice> slices,
        Cause cause,
        Instant recordedAt) {

    record Interval(String label, LocalDate from, LocalDate to) {}

    /// What a query has to select to make views of its rows.
    static final String SELECT =
            """
            select l.id, l.document, m.name as payee_name, d.name as deal_name
            from ledger_line l
            left join member_replica m on m.id = l.payee_id
            left join deal_replica d on d.id = l.deal_id
            """;

    static LineView of(ResultSet row) throws SQLException {
        return of(Ledger.line(row), row.getString("payee_name"), row.getString("deal_name"));
    }

    static LineView of(LedgerLine line, @Nullable String payeeName, @Nullable String dealName) {
        var rule = line.rule();
        var cell = line.cell();
        var calculation = line.calculation();
        return new LineView(
                line.id(),
                cell.payeeId(),
                payeeName,
                rule.planId(),
                rule.planVersion(),
                cell.componentId(),
                rule.component(),
                line.entry().dealId(),
                dealName,
                line.entry().line(),
                line.entry().share(),
                line.kind(),
                line.amount(),
                new Interval(rule.interval(), cell.from(), cell.to()),
                line.payPeriod(),
                line.correctsPeriod(),
                calculation.credited(),
                calculation.attainmentBefore(),
                calculation.attainmentAfter(),
                calculation.slices(),
                line.cause(),
                line.recordedAt());
    }
}
