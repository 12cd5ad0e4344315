package io.paceline.incentive.rating;

import io.paceline.incentive.crediting.Credit;
import io.paceline.incentive.ledger.CellKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The cells that a batch touches, in the order in which all lock them.
final class Touches {

    private final TreeMap<CellKey, Touch> byCell = new TreeMap<>();

    Touch at(Term term) {
        return at(term.cell(), term.quota().interval().label());
    }

    private Touch at(CellKey cell, String interval) {
        return byCell.computeIfAbsent(cell, key -> new Touch(key, interval));
    }

    /// @param rated cells of any payee that were rated before
    /// @param credits of the payee in the range of the shift
    void ruleChange(
            Shift shift, List<CellState> rated, List<Credit> credits, @Nullable Terms terms) {
        for (var state : rated) {
            var cell = state.key();
            if (cell.payeeId().equals(shift.payeeId())
                    && shift.from().isBefore(cell.to())
                    && cell.from().isBefore(shift.to())) {
                at(cell, state.interval()).rulesChange(shift.cause());
            }
        }
        if (terms != null) {
            for (var credit : credits) {
                terms.of(credit).forEach(term -> at(term).rulesChange(shift.cause()));
            }
        }
    }

    boolean isEmpty() {
        return byCell.isEmpty();
    }

    List<Touch> all() {
        return List.copyOf(byCell.values());
    }

    /// The cells with the names of their intervals.
    Map<CellKey, String> names() {
        var names = new LinkedHashMap<CellKey, String>();
        byCell.forEach((cell, touch) -> names.put(cell, touch.interval()));
        return names;
    }
}
