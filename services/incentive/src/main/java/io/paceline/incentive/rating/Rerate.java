package io.paceline.incentive.rating;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import io.paceline.incentive.crediting.Credit;
import io.paceline.incentive.crediting.CreditChange;
import io.paceline.incentive.crediting.Credits;
import io.paceline.incentive.crediting.Stretch;
import io.paceline.incentive.engine.Position;
import io.paceline.incentive.ledger.Cause;
import io.paceline.incentive.ledger.CellKey;
import io.paceline.incentive.ledger.Held;
import io.paceline.incentive.ledger.Ledger;
import io.paceline.incentive.ledger.Ledger.DealInCell;
import io.paceline.incentive.ledger.LedgerLine;
import io.paceline.incentive.payee.PayeeLock;
import io.paceline.incentive.payperiod.PayPeriods;
import io.paceline.incentive.plan.Rerating;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Prices the touched part of each touched cell and appends what the ledger lacks, in portions of
/// cells with the same few statements for each; cells stay locked to the end of the transaction.
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Rerate implements Rerating {

    private static final int PAYEES_AT_ONCE = 20;

    private final PayeeLock payees;
    private final TermsInForce termsInForce;
    private final Credits credits;
    private final CellStates cells;
    private final Ledger ledger;
    private final PayPeriods payPeriods;
    private final Clock clock;

    Rerate(
            PayeeLock payees,
            TermsInForce termsInForce,
            Credits credits,
            CellStates cells,
            Ledger ledger,
            PayPeriods payPeriods,
            Clock clock) {
        this.payees = payees;
        this.termsInForce = termsInForce;
        this.credits = credits;
        this.cells = cells;
        this.ledger = ledger;
        this.payPeriods = payPeriods;
        this.clock = clock;
    }

    /// Credits changed: only what sorts from the first change on is priced.
    void afterCredits(List<CreditChange> changes, Function<UUID, Cause> causeOfDeal) {
        if (changes.isEmpty()) {
            return;
        }
        var terms = lockTerms(changes.stream().map(CreditChange::payeeId).collect(toSet()));
        var touches = new Touches();
        for (var change : changes) {
            var inForce = requireNonNull(terms.get(change.payeeId()));
            var cause = causeOfDeal.apply(change.dealId());
            var before = change.before();
            if (before != null) {
                inForce.of(before)
                        .forEach(term -> touches.at(term).leaves(term.fact(before), cause));
            }
            var after = change.after();
            if (after != null) {
                inForce.of(after).forEach(term -> touches.at(term).comes(term.fact(after), cause));
            }
        }
        settle(touches, terms);
    }

    @Override
    public void after(
            Collection<UUID> payeeIds, LocalDate from, @Nullable LocalDate to, Cause cause) {
        var end = to == null ? Shift.FOR_EVER : to;
        afterShifts(payeeIds.stream().map(payee -> new Shift(payee, from, end, cause)).toList());
    }

    /// Rules or quotas changed: every cell that had or now has a credit in the range is priced
    /// whole.
    void afterShifts(List<Shift> shifts) {
        if (shifts.isEmpty()) {
            return;
        }
        var ofPayee = new TreeMap<>(shifts.stream().collect(groupingBy(Shift::payeeId, toList())));
        var terms = lockTerms(ofPayee.keySet());
        var payeeIds = List.copyOf(ofPayee.keySet());
        for (int i = 0; i < payeeIds.size(); i += PAYEES_AT_ONCE) {
            var some = payeeIds.subList(i, Math.min(payeeIds.size(), i + PAYEES_AT_ONCE));
            var ofSome = some.stream().map(ofPayee::get).flatMap(List::stream).toList();
            settle(touched(ofSome, terms), terms);
        }
    }

    private Touches touched(List<Shift> shifts, Map<UUID, Terms> terms) {
        var touches = new Touches();
        var rated = cells.touchedBy(shifts);
        var stretches =
                shifts.stream()
                        .map(shift ->
                                new Stretch(
                                        shift.payeeId(),
                                        Position.startOf(shift.from()),
                                        shift.to()))
                        .toList();
        var found = credits.from(stretches);
        for (int i = 0; i < shifts.size(); i++) {
            touches.ruleChange(
                    shifts.get(i), rated, found.get(i), terms.get(shifts.get(i).payeeId()));
        }
        return touches;
    }

    /// Nobody else changes these payees' credits, rules or cells from here on.
    private Map<UUID, Terms> lockTerms(Collection<UUID> payeeIds) {
        payees.lock(payeeIds);
        return termsInForce.of(payeeIds);
    }

    private void settle(Touches touches, Map<UUID, Terms> terms) {
        if (touches.isEmpty()) {
            return;
        }
        var kept = cells.lock(touches.names());
        touches.all().forEach(touch -> widen(touch, kept, terms));
        var closed = payPeriods.keepOpen();
        var at = clock.instant();
        var rest = touches.all();
        var portion = new Portion();
        while (!rest.isEmpty()) {
            var some = rest.subList(0, Math.min(rest.size(), portion.cells()));
            var priced = price(some, kept, terms);
            post(priced, kept, closed, at);
            portion.took(
                    some.size(),
                    priced.values().stream().mapToInt(cell -> cell.credits().size()).sum());
            rest = rest.subList(some.size(), rest.size());
        }
    }

    private void post(
            Map<Touch, PricedCell> priced,
            Map<CellKey, CellState> kept,
            PayPeriods.Closed closed,
            Instant at) {
        var held = held(priced);
        var lines = new ArrayList<LedgerLine>();
        var states = new ArrayList<CellState>();
        priced.forEach((touch, cell) -> {
            var state = requireNonNull(kept.get(touch.cell()));
            var ofCell = held.getOrDefault(touch.cell(), List.of());
            lines.addAll(Difference.of(touch, state.fresh(), cell, ofCell, closed, at));
            states.add(state.at(cell.end()));
        });
        ledger.post(lines);
        cells.save(states);
    }

    private static void widen(Touch touch, Map<CellKey, CellState> kept, Map<UUID, Terms> terms) {
        var total = requireNonNull(kept.get(touch.cell())).running().credited();
        var newTotal = total.add(touch.change());
        boolean alike =
                requireNonNull(terms.get(touch.cell().payeeId())).ratingsIn(touch.cell()).stream()
                        .allMatch(rating -> rating.paysAlike(total, newTotal));
        if (!alike) {
            touch.crossesTier();
        }
    }

    private Map<Touch, PricedCell> price(
            List<Touch> all, Map<CellKey, CellState> kept, Map<UUID, Terms> terms) {
        var found = credits.from(all.stream().map(Touch::stretch).toList());
        var priced = new java.util.LinkedHashMap<Touch, PricedCell>();
        for (int i = 0; i < all.size(); i++) {
            var touch = all.get(i);
            var inForce = requireNonNull(terms.get(touch.cell().payeeId()));
            var state = requireNonNull(kept.get(touch.cell()));
            var rated = rated(found.get(i), touch.cell(), inForce);
            priced.put(touch, PricedCell.of(touch, state.running(), rated));
        }
        return priced;
    }

    static List<RatedCredit> rated(List<Credit> credits, CellKey cell, Terms terms) {
        return credits.stream()
                .flatMap(credit ->
                        terms.in(cell, credit).map(term -> new RatedCredit(credit, term)).stream())
                .toList();
    }

    private Map<CellKey, List<Held>> held(Map<Touch, PricedCell> priced) {
        var whole = new ArrayList<CellKey>();
        var deals = new HashSet<DealInCell>();
        priced.forEach((touch, cell) -> {
            if (touch.whole()) {
                whole.add(touch.cell());
                return;
            }
            cell.unsettled()
                    .forEach(place -> deals.add(new DealInCell(touch.cell(), place.dealId())));
            touch.leftPlaces()
                    .forEach(place -> deals.add(new DealInCell(touch.cell(), place.dealId())));
        });
        var held = new ArrayList<>(ledger.ofDeals(deals));
        held.addAll(ledger.ofCells(whole));
        return new HashMap<>(held.stream().collect(groupingBy(Held::cell)));
    }
}
