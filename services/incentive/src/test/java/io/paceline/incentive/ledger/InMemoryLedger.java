package io.paceline.incentive.ledger;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import io.paceline.contracts.Amount;
import io.paceline.incentive.payperiod.PayPeriods;
import io.paceline.platform.event.Outbox;
import io.paceline.simulation.Database;
import io.paceline.simulation.Table;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/// Lines are added and never changed, and none in a closed period.
public final class InMemoryLedger implements Ledger {

    private record Place(CellKey cell, Entry entry) {}

    private final Table<UUID, LedgerLine> lines;
    private final Outbox outbox;
    private final PayPeriods payPeriods;

    public InMemoryLedger(Database database, Outbox outbox, PayPeriods payPeriods) {
        this.lines = new Table<>(database);
        this.outbox = outbox;
        this.payPeriods = payPeriods;
    }

    /// In the order of recording.
    public List<LedgerLine> all() {
        return List.copyOf(lines.rows());
    }

    @Override
    public List<Held> ofDeals(Collection<DealInCell> deals) {
        return held(line -> deals.contains(new DealInCell(line.cell(), line.entry().dealId())));
    }

    @Override
    public List<Held> ofCells(Collection<CellKey> cells) {
        return held(line -> cells.contains(line.cell()));
    }

    @Override
    public List<Balance> balances(Collection<UUID> payeeIds) {
        return held(line -> payeeIds.contains(line.cell().payeeId())).stream()
                .map(each -> new Balance(each.cell(), each.entry(), each.amount()))
                .toList();
    }

    private List<Held> held(Predicate<LedgerLine> those) {
        return lines.rows().stream()
                .filter(those)
                .sorted(comparing(LedgerLine::id))
                .collect(
                        groupingBy(
                                line -> new Place(line.cell(), line.entry()),
                                LinkedHashMap::new,
                                java.util.stream.Collectors.toList()))
                .values()
                .stream()
                .map(InMemoryLedger::held)
                .toList();
    }

    private static Held held(List<LedgerLine> ofEntry) {
        var last = ofEntry.getLast();
        var sum =
                ofEntry.stream()
                        .map(LedgerLine::amount)
                        .map(Amount::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Held(
                last.cell(),
                last.entry(),
                sum,
                last.amount().currency(),
                ofEntry.stream().map(LedgerLine::id).toList(),
                last.rule());
    }

    @Override
    public void post(List<LedgerLine> come) {
        var closed = payPeriods.closed();
        for (var line : come) {
            if (closed.contains(line.payPeriod())) {
                throw new IllegalStateException("pay period " + line.payPeriod() + " is closed");
            }
            if (line.amount().amount().signum() == 0 || !lines.insert(line.id(), line)) {
                throw new IllegalStateException("The table refuses " + line);
            }
        }
        if (!come.isEmpty()) {
            outbox.append(come.stream().map(Commission::publication).toList());
        }
    }

    @Override
    public void post(ManualLine line) {
        throw new UnsupportedOperationException("Nobody agrees upon lines here");
    }
}
