package io.paceline.incentive.ledger;

import io.paceline.contracts.EventType;
import io.paceline.contracts.commission.CommissionState;
import io.paceline.platform.event.Change;
import io.paceline.platform.event.Publication;

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
