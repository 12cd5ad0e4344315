package io.paceline.incentive.ledger;

import static java.math.BigDecimal.ZERO;

import io.paceline.contracts.EventType;
import io.paceline.contracts.commission.CommissionState;
import io.paceline.platform.event.Change;
import io.paceline.platform.event.Publication;
import java.util.List;

/// A ledger line as the others hear of it.
final class Commission {

    private Commission() {}

    static Publication publication(LedgerLine line) {
        var type =
                switch (line.kind()) {
                    case EARNED -> EventType.COMMISSION_EARNED;
                    case ADJUSTED -> EventType.COMMISSION_ADJUSTED;
                };
        var change = Change.of(line.cause().reason(), "amount");
        return new Publication(type, line.id(), 1, line.recordedAt(), change, state(line));
    }

    private static CommissionState state(LedgerLine line) {
        var rule = line.rule();
        var cell = line.cell();
        var calculation = line.calculation();
        return new CommissionState(
                line.id(),
                cell.payeeId(),
                rule.planId(),
                rule.planVersion(),
                cell.componentId(),
                rule.component(),
                line.entry().dealId(),
                CommissionState.Kind.valueOf(line.kind().name()),
                line.amount(),
                new CommissionState.Interval(rule.interval(), cell.from(), cell.to()),
                line.payPeriod(),
                line.correctsPeriod(),
                calculation.credited(),
                calculation.attainmentBefore(),
                calculation.attainmentAfter(),
                calculation.slices().stream().map(Commission::slice).toList(),
                cause(line.cause()),
                line.recordedAt());
    }

    /// The contract knows lines of components only: an adjustment counts as one whose interval is
    /// the pay period, and in which nothing was credited.
    static Publication publication(ManualLine line) {
        var month = line.payPeriod();
        var agreement = line.agreement();
        var state =
                new CommissionState(
                        line.id(),
                        line.payeeId(),
                        line.rule().planId(),
                        line.rule().planVersion(),
                        line.rule().componentId(),
                        ManualLine.COMPONENT,
                        null,
                        CommissionState.Kind.ADJUSTED,
                        line.amount(),
                        new CommissionState.Interval(
                                month.toString(), month.atDay(1), month.plusMonths(1).atDay(1)),
                        month,
                        null,
                        ZERO,
                        ZERO,
                        ZERO,
                        List.of(),
                        new CommissionState.Cause(
                                agreement.requestId(),
                                ManualLine.CAUSE,
                                null,
                                null,
                                agreement.reason()),
                        line.recordedAt());
        var change = Change.of(ManualLine.CAUSE, "amount");
        return new Publication(
                EventType.COMMISSION_ADJUSTED, line.id(), 1, line.recordedAt(), change, state);
    }

    private static CommissionState.Slice slice(LedgerLine.TierSlice slice) {
        return new CommissionState.Slice(
                slice.from(), slice.to(), slice.credited(), slice.rate(), slice.amount());
    }

    private static CommissionState.Cause cause(Cause cause) {
        return new CommissionState.Cause(
                cause.eventId(),
                cause.eventType(),
                cause.dealId(),
                cause.dealRevision(),
                cause.reason());
    }
}
