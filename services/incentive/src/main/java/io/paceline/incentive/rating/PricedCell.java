package io.paceline.incentive.rating;

import io.paceline.incentive.engine.Fact;
import io.paceline.incentive.engine.Pay;
import io.paceline.incentive.engine.PayLine;
import io.paceline.incentive.engine.Position;
import io.paceline.incentive.engine.Running;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The credits of a cell from the first change on, priced.
///
/// @param start where the cell stands before them
/// @param credits in business order, with `lines` one by one
/// @param settled of these, the places at which the ledger already holds what their line says: they
///   did not change themselves and come to the same pay as before
record PricedCell(
        Running start, List<RatedCredit> credits, List<PayLine> lines, Set<Position> settled) {

    /// @param kept the state of the cell before the change
    static PricedCell of(Touch touch, Running kept, List<RatedCredit> credits) {
        var facts = credits.stream().map(RatedCredit::fact).toList();
        var before = touch.whole() ? List.<Fact>of() : touch.before(facts);
        var start = touch.whole() ? Running.START : Pay.rewind(kept, before);
        if (facts.isEmpty()) {
            return new PricedCell(start, List.of(), List.of(), Set.of());
        }
        var total = facts.stream().map(Fact::credited).reduce(start.credited(), BigDecimal::add);
        var rounding = credits.getFirst().term().plan().rounding();
        var lines = Pay.price(start, facts, total, rounding);
        var earlier = Pay.price(start, before, kept.credited(), rounding);
        return new PricedCell(start, credits, lines, settled(touch, earlier, lines));
    }

    /// The ledger was made equal to the earlier lines when they were priced. Most of the credits
    /// after a late one come to the same pay again, and what the ledger holds for them need not be
    /// read.
    private static Set<Position> settled(Touch touch, List<PayLine> earlier, List<PayLine> now) {
        var paid = HashMap.<Position, BigDecimal>newHashMap(earlier.size());
        earlier.forEach(line -> paid.put(line.fact().position(), line.pay()));
        var settled = HashSet.<Position>newHashSet(earlier.size());
        for (var line : now) {
            var place = line.fact().position();
            var before = paid.get(place);
            boolean same = before != null && line.pay().compareTo(before) == 0;
            if (same && !touch.changes(place)) {
                settled.add(place);
            }
        }
        return settled;
    }

    Running end() {
        return lines.isEmpty() ? start : lines.getLast().after();
    }

    /// The places for which the ledger may lack something.
    Stream<Position> unsettled() {
        return lines.stream()
                .map(line -> line.fact().position())
                .filter(place -> !settled.contains(place));
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
