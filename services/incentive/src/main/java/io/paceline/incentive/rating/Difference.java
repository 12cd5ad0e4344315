package io.paceline.incentive.rating;

import static java.math.BigDecimal.ZERO;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paceline.contracts.Amount;
import io.paceline.incentive.engine.Attainment;
import io.paceline.incentive.engine.PayLine;
import io.paceline.incentive.engine.Position;
import io.paceline.incentive.ledger.Cause;
import io.paceline.incentive.ledger.Entry;
import io.paceline.incentive.ledger.Held;
import io.paceline.incentive.ledger.LedgerLine;
import io.paceline.incentive.ledger.LedgerLine.Calculation;
import io.paceline.incentive.ledger.LedgerLine.Kind;
import io.paceline.incentive.ledger.LedgerLine.Rule;
import io.paceline.incentive.payperiod.PayPeriods.Closed;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The lines that make the ledger equal to what a cell was priced at.
final class Difference {

    private final Touch touch;
    private final boolean fresh;
    private final PricedCell priced;
    private final Map<Entry, Held> held;
    private final Closed closed;
    private final Instant at;
    private final List<LedgerLine> lines = new ArrayList<>();

    private Difference(
            Touch touch,
            boolean fresh,
            PricedCell priced,
            Map<Entry, Held> held,
            Closed closed,
            Instant at) {
        this.touch = touch;
        this.fresh = fresh;
        this.priced = priced;
        this.held = held;
        this.closed = closed;
        this.at = at;
    }

    /// @param fresh the cell was not rated before
    /// @param held what the ledger holds for the deals that were priced or left, or, where the
    ///   whole cell was priced, for all of it
    static List<LedgerLine> of(
            Touch touch,
            boolean fresh,
            PricedCell priced,
            List<Held> held,
            Closed closed,
            Instant at) {
        var byEntry = new HashMap<Entry, Held>();
        held.forEach(each -> byEntry.put(each.entry(), each));
        var difference = new Difference(touch, fresh, priced, byEntry, closed, at);
        difference.addPriced();
        difference.addGone();
        return difference.lines;
    }

    private void addPriced() {
        for (int i = 0; i < priced.lines().size(); i++) {
            var line = priced.lines().get(i);
            var rated = priced.credits().get(i);
            var place = line.fact().position();
            if (priced.settled().contains(place)) {
                continue;
            }
            var before = held.get(Entry.of(place));
            var heldAmount = before == null ? ZERO : before.amount();
            if (line.pay().compareTo(heldAmount) != 0) {
                add(
                        Entry.of(place),
                        kind(place, before),
                        before,
                        rated.term().rule(),
                        rated.credit().currency(),
                        calculation(line, rated.term(), heldAmount),
                        touch.causeAt(place));
            }
        }
    }

    /// What the ledger holds for credits that count here no more is taken back.
    private void addGone() {
        var stays = new java.util.HashSet<Entry>();
        priced.lines().forEach(line -> stays.add(Entry.of(line.fact().position())));
        if (touch.whole()) {
            var places = new HashMap<Entry, Position>();
            touch.leftPlaces().forEach(place -> places.put(Entry.of(place), place));
            held.values().stream()
                    .filter(each -> !stays.contains(each.entry()))
                    .sorted(java.util.Comparator.comparing(each -> each.lines().getFirst()))
                    .forEach(each ->
                            takeBack(
                                    each,
                                    places.getOrDefault(
                                            each.entry(), Position.startOf(touch.cell().from()))));
            return;
        }
        touch.leftPlaces().stream()
                .sorted()
                .filter(place -> !stays.contains(Entry.of(place)))
                .forEach(place -> {
                    var each = held.get(Entry.of(place));
                    if (each != null) {
                        takeBack(each, place);
                    }
                });
    }

    private void takeBack(Held each, Position place) {
        if (each.amount().signum() == 0) {
            return;
        }
        var creditedBefore = priced.creditedBefore(place);
        var attainment = Attainment.of(creditedBefore, each.rule().quota());
        var nothing =
                new Calculation(
                        creditedBefore,
                        ZERO,
                        attainment,
                        attainment,
                        List.of(),
                        ZERO,
                        each.amount());
        add(
                each.entry(),
                Kind.ADJUSTED,
                each,
                each.rule(),
                each.currency(),
                nothing,
                touch.causeAt(place));
    }

    /// A first line is earned; one for another reason than the deal's own first credit, or too late
    /// for its own pay period, adjusts.
    private Kind kind(Position place, @Nullable Held before) {
        var entry = Entry.of(place);
        boolean first = touch.ruled() ? fresh : touch.firstTime(place);
        return before == null
                        && first
                        && !closed.contains(entry.month())
                        && held.keySet().stream().noneMatch(entry::sameCredit)
                ? Kind.EARNED
                : Kind.ADJUSTED;
    }

    private static Calculation calculation(PayLine line, Term term, BigDecimal heldAmount) {
        var quota = term.quota().target();
        return new Calculation(
                line.before().credited(),
                line.fact().credited(),
                Attainment.of(line.before().credited(), quota),
                Attainment.of(line.after().credited(), quota),
                TierSlices.of(line, quota),
                line.pay(),
                heldAmount);
    }

    private void add(
            Entry entry,
            Kind kind,
            @Nullable Held before,
            Rule rule,
            String currency,
            Calculation calculation,
            Cause cause) {
        var month = entry.month();
        lines.add(
                new LedgerLine(
                        UuidCreator.getTimeOrderedEpochPlus1(),
                        touch.cell(),
                        rule,
                        entry,
                        kind,
                        new Amount(calculation.pay().subtract(calculation.held()), currency),
                        closed.openFor(month),
                        closed.contains(month) ? month : null,
                        before == null ? List.of() : before.lines(),
                        calculation,
                        cause,
                        at));
    }
}
