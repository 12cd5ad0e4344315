package io.paceline.incentive.rating;

import static java.math.BigDecimal.ZERO;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import io.paceline.incentive.engine.PayLine;
import io.paceline.incentive.engine.Running;
import io.paceline.incentive.ledger.Balance;
import io.paceline.incentive.ledger.CellKey;
import io.paceline.incentive.ledger.Entry;
import io.paceline.incentive.ledger.Ledger;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// Proves the ledger: every cell is priced from scratch and compared with what the lines add up to.
/// One snapshot of the database holds facts and lines that were written together, so nobody waits.
@Service
class Reconcile {

    private static final int PAYEES_AT_ONCE = 20;
    static final int MOST_DIFFERENCES_SHOWN = 100;

    /// @param entry whose balance differs; absent for what is kept of the cell itself
    /// @param expected by the calculation from scratch, `held` by the ledger
    record Difference(CellKey cell, @Nullable Entry entry, BigDecimal expected, BigDecimal held) {}

    /// @param differences how many there are; by rule none
    /// @param found the first of them
    record Report(
            Instant at,
            int payees,
            int cells,
            int credits,
            int differences,
            List<Difference> found) {}

    private final JdbcClient jdbc;
    private final FromScratch fromScratch;
    private final TermsInForce termsInForce;
    private final Ledger ledger;
    private final CellStates cells;
    private final Clock clock;

    Reconcile(
            JdbcClient jdbc,
            FromScratch fromScratch,
            TermsInForce termsInForce,
            Ledger ledger,
            CellStates cells,
            Clock clock) {
        this.jdbc = jdbc;
        this.fromScratch = fromScratch;
        this.termsInForce = termsInForce;
        this.ledger = ledger;
        this.cells = cells;
        this.clock = clock;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Report everything() {
        var payees =
                jdbc.sql("select id from payee order by id")
                        .query((row, _) -> row.getObject("id", UUID.class))
                        .list();
        var differences = new ArrayList<Difference>();
        int cellCount = 0;
        int creditCount = 0;
        for (int i = 0; i < payees.size(); i += PAYEES_AT_ONCE) {
            var some = payees.subList(i, Math.min(payees.size(), i + PAYEES_AT_ONCE));
            var rated = rated(some);
            cellCount += rated.size();
            creditCount += rated.values().stream().mapToInt(List::size).sum();
            compare(some, rated, differences);
        }
        return new Report(
                clock.instant(),
                payees.size(),
                cellCount,
                creditCount,
                differences.size(),
                differences.stream().limit(MOST_DIFFERENCES_SHOWN).toList());
    }

    private Map<CellKey, List<RatedCredit>> rated(List<UUID> payees) {
        var terms = termsInForce.of(payees);
        var credits = fromScratch.credits(payees);
        var rated = new TreeMap<CellKey, List<RatedCredit>>();
        for (int i = 0; i < payees.size(); i++) {
            var inForce = requireNonNull(terms.get(payees.get(i)));
            rated.putAll(FromScratch.cells(inForce, credits.get(i)));
        }
        return rated;
    }

    private void compare(
            List<UUID> payees,
            Map<CellKey, List<RatedCredit>> rated,
            List<Difference> differences) {
        var held = ledger.balances(payees).stream().collect(groupingBy(Balance::cell));
        var kept = new HashMap<CellKey, Running>();
        cells.of(payees).forEach(state -> kept.put(state.key(), state.running()));
        var keys = new HashSet<>(rated.keySet());
        keys.addAll(held.keySet());
        keys.addAll(kept.keySet());
        for (var key : keys) {
            var lines = FromScratch.lines(rated.getOrDefault(key, List.of()));
            addDifferences(key, lines, held.getOrDefault(key, List.of()), differences);
            var end = lines.isEmpty() ? Running.START : lines.getLast().after();
            var running = kept.getOrDefault(key, Running.START);
            addDifference(key, null, end.credited(), running.credited(), differences);
            addDifference(key, null, end.exact(), running.exact(), differences);
        }
    }

    private static void addDifferences(
            CellKey cell, List<PayLine> lines, List<Balance> held, List<Difference> differences) {
        var expected = new HashMap<Entry, BigDecimal>();
        lines.forEach(line -> expected.put(Entry.of(line.fact().position()), line.pay()));
        var balances = new HashMap<Entry, BigDecimal>();
        held.forEach(each -> balances.put(each.entry(), each.amount()));
        var entries = new HashSet<>(expected.keySet());
        entries.addAll(balances.keySet());
        for (var entry : entries) {
            var wanted = expected.getOrDefault(entry, ZERO);
            var balance = balances.getOrDefault(entry, ZERO);
            addDifference(cell, entry, wanted, balance, differences);
        }
    }

    private static void addDifference(
            CellKey cell,
            @Nullable Entry entry,
            BigDecimal expected,
            BigDecimal held,
            List<Difference> differences) {
        if (expected.compareTo(held) != 0) {
            differences.add(new Difference(cell, entry, expected, held));
        }
    }
}
