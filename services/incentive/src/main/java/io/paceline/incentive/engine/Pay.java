package io.paceline.incentive.engine;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Pay of a cell: the credits of one payee under one component in one interval.
public final class Pay {

    private Pay() {}

    /// Prices all facts of a cell from nothing.
    ///
    /// @param facts in any order
    public static List<PayLine> fromScratch(List<Fact> facts, Rounding rounding) {
        return price(Running.START, sorted(facts), total(ZERO, facts), rounding);
    }

    /// Prices facts that follow those behind `start`. The cost does not depend on how many came
    /// before.
    ///
    /// @param facts in business order
    /// @param intervalTotal the credits of the whole interval, which decide a retroactive tier
    public static List<PayLine> price(
            Running start, List<Fact> facts, BigDecimal intervalTotal, Rounding rounding) {
        var lines = new ArrayList<PayLine>(facts.size());
        var before = start;
        var roundedBefore = rounding.round(start.exact());
        for (var fact : facts) {
            var slices = fact.rating().slices(before.credited(), fact.credited(), intervalTotal);
            var after = after(before, fact, slices);
            var roundedAfter = rounding.round(after.exact());
            lines.add(
                    new PayLine(fact, before, after, slices, roundedAfter.subtract(roundedBefore)));
            before = after;
            roundedBefore = roundedAfter;
        }
        return lines;
    }

    /// Where a cell stood before its last facts, given where it stands after them.
    ///
    /// @param last the last facts that `end` includes, in business order
    public static Running rewind(Running end, List<Fact> last) {
        var credited = end.credited().subtract(total(ZERO, last));
        var before = new Running(credited, ZERO);
        for (var fact : last) {
            var slices = fact.rating().slices(before.credited(), fact.credited(), end.credited());
            before = after(before, fact, slices);
        }
        return new Running(credited, end.exact().subtract(before.exact()));
    }

    public static List<Fact> sorted(List<Fact> facts) {
        return facts.stream().sorted((a, b) -> a.position().compareTo(b.position())).toList();
    }

    private static Running after(Running before, Fact fact, List<Slice> slices) {
        var exact = before.exact();
        for (int i = 0; i < slices.size(); i++) {
            exact = exact.add(slices.get(i).amount());
        }
        return new Running(before.credited().add(fact.credited()), exact);
    }

    private static BigDecimal total(BigDecimal start, List<Fact> facts) {
        var total = start;
        for (var fact : facts) {
            total = total.add(fact.credited());
        }
        return total;
    }
}
