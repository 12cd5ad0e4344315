package io.paceline.incentive.ledger;

import io.paceline.contracts.Amount;
import io.paceline.incentive.engine.Share;
import io.paceline.incentive.ledger.LedgerLine.Kind;
import io.paceline.incentive.ledger.LedgerLine.TierSlice;
import io.paceline.platform.event.EventJson;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A ledger line as lists and statements show it. What tells of a deal is absent where people
/// agreed upon the line.
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
        @Nullable UUID dealId,
        @Nullable String dealName,
        @Nullable Integer line,
        @Nullable Share share,
        Kind kind,
        Amount amount,
        Interval interval,
        YearMonth payPeriod,
        @Nullable YearMonth correctsPeriod,
        @Nullable BigDecimal credited,
        @Nullable BigDecimal attainmentBefore,
        @Nullable BigDecimal attainmentAfter,
        List<TierSlice> slices,
        CauseView cause,
        Instant recordedAt) {

    record Interval(String label, LocalDate from, LocalDate to) {

        static Interval of(YearMonth month) {
            return new Interval(month.toString(), month.atDay(1), month.plusMonths(1).atDay(1));
        }
    }

    /// What made the line necessary.
    ///
    /// @param eventId of the event, of the recorded command, or of the approved request
    /// @param proposer who proposed it and `approver` who approved it, where people agreed upon it
    @Schema(name = "Cause")
    record CauseView(
            UUID eventId,
            String eventType,
            @Nullable UUID dealId,
            @Nullable Long dealRevision,
            String reason,
            ManualLine.@Nullable Who proposer,
            ManualLine.@Nullable Who approver) {

        static CauseView of(Cause cause) {
            return new CauseView(
                    cause.eventId(),
                    cause.eventType(),
                    cause.dealId(),
                    cause.dealRevision(),
                    cause.reason(),
                    null,
                    null);
        }

        static CauseView of(ManualLine.Agreement agreement) {
            return new CauseView(
                    agreement.requestId(),
                    ManualLine.CAUSE,
                    null,
                    null,
                    agreement.reason(),
                    agreement.proposer(),
                    agreement.approver());
        }
    }

    /// What a query has to select to make views of its rows.
    static final String SELECT =
            """
            select l.id, l.document, l.deal_id, m.name as payee_name, d.name as deal_name
            from ledger_line l
            left join member_replica m on m.id = l.payee_id
            left join deal_replica d on d.id = l.deal_id
            """;

    /// The day by which a line of that alias is within reach: the last one of its pay period, or
    /// today while that lasts.
    static final String DAY = "least(last_day_of(l.pay_period), :reachToday)";

    static LineView of(ResultSet row) throws SQLException {
        var payeeName = row.getString("payee_name");
        var document = row.getString("document");
        return row.getObject("deal_id") == null
                ? of(EventJson.MAPPER.readValue(document, ManualLine.class), payeeName)
                : of(
                        EventJson.MAPPER.readValue(document, LedgerLine.class),
                        payeeName,
                        row.getString("deal_name"));
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
                CauseView.of(line.cause()),
                line.recordedAt());
    }

    static LineView of(ManualLine line, @Nullable String payeeName) {
        return new LineView(
                line.id(),
                line.payeeId(),
                payeeName,
                line.rule().planId(),
                line.rule().planVersion(),
                line.rule().componentId(),
                ManualLine.COMPONENT,
                null,
                null,
                null,
                null,
                Kind.ADJUSTED,
                line.amount(),
                Interval.of(line.payPeriod()),
                line.payPeriod(),
                null,
                null,
                null,
                null,
                List.of(),
                CauseView.of(line.agreement()),
                line.recordedAt());
    }
}
