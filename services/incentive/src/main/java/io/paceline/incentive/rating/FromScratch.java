package io.paceline.incentive.rating;

import io.paceline.incentive.crediting.Credit;
import io.paceline.incentive.crediting.Credits;
import io.paceline.incentive.crediting.Stretch;
import io.paceline.incentive.engine.Pay;
import io.paceline.incentive.engine.PayLine;
import io.paceline.incentive.engine.Position;
import io.paceline.incentive.ledger.CellKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Prices everything that is recorded as if nothing had been priced before.
@Component
class FromScratch {

    private final Credits credits;

    FromScratch(Credits credits) {
        this.credits = credits;
    }

    /// All credits of each payee, in business order.
    List<List<Credit>> credits(Collection<UUID> payees) {
        var begin = Position.startOf(LocalDate.EPOCH.withYear(1));
        return credits.from(
                payees.stream().map(payee -> new Stretch(payee, begin, Shift.FOR_EVER)).toList());
    }

    /// A payee's credits by the cells in which the terms price them.
    static Map<CellKey, List<RatedCredit>> cells(Terms terms, List<Credit> credits) {
        var cells = new TreeMap<CellKey, List<RatedCredit>>();
        for (var credit : credits) {
            for (var term : terms.of(credit)) {
                cells.computeIfAbsent(term.cell(), _ -> new ArrayList<>())
                        .add(new RatedCredit(credit, term));
            }
        }
        return cells;
    }

    /// What the credits of one cell pay.
    static List<PayLine> lines(List<RatedCredit> cell) {
        if (cell.isEmpty()) {
            return List.of();
        }
        var rounding = cell.getFirst().term().plan().rounding();
        return Pay.fromScratch(cell.stream().map(RatedCredit::fact).toList(), rounding);
    }
}
