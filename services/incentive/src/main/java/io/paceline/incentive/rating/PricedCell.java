package io.paceline.incentive.rating;

import io.paceline.incentive.engine.Fact;
import io.paceline.incentive.engine.Pay;
import io.paceline.incentive.engine.PayLine;
import io.paceline.incentive.engine.Position;
import io.paceline.incentive.engine.Running;
import java.math.BigDecimal;
import java.util.List;

/// The credits of a cell from the first change on, priced.
///
/// @param start where the cell stands before them
/// @param credits in business order, with `lines` one by one
record PricedCell(Running start, List<RatedCredit> credits, List<PayLine> lines) {

    /// @param kept the state of the cell before the change
    static PricedCell of(Touch touch, Running kept, List<RatedCredit> credits) {
        var facts = credits.stream().map(RatedCredit::fact).toList();
        var start = touch.whole() ? Running.START : Pay.rewind(kept, touch.before(facts));
        if (facts.isEmpty()) {
            return new PricedCell(start, List.of(), List.of());
        }
        var total = facts.stream().map(Fact::credited).reduce(start.credited(), BigDecimal::add);
        var rounding = credits.getFirst().term().plan().rounding();
        return new PricedCell(start, credits, Pay.price(start, facts, total, rounding));
    }

    Running end() {
        return lines.isEmpty() ? start : lines.getLast().after();
    }

    /// The credits that sort before a place.
    BigDecimal creditedBefore(Position place) {
        var before = start.credited();
        for (var line : lines) {
            if (line.fact().position().compareTo(place) >= 0) {
                return before;
            }
            before = line.after().credited();
        }
        return before;
    }
}
