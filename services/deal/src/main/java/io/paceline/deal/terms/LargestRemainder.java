package io.paceline.deal.terms;

import static java.math.RoundingMode.FLOOR;
import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Divides an amount in minor units: everybody gets their share rounded down, and the units that
/// are left go to those whose share lost most by it, the earlier one first among equals. So the
/// parts add up to the whole.
final class LargestRemainder {

    private LargestRemainder() {}

    /// @param whole an amount with no more than `decimals` decimals
    /// @param percents adding up to 100
    static List<BigDecimal> divide(BigDecimal whole, List<BigDecimal> percents, int decimals) {
        var exact = percents.stream().map(percent -> percentOf(whole, percent)).toList();
        var parts = new ArrayList<>(exact.stream().map(e -> e.setScale(decimals, FLOOR)).toList());
        var left = whole.subtract(sum(parts)).movePointRight(decimals).intValueExact();
        var unit = BigDecimal.ONE.movePointLeft(decimals);
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(comparing(i -> exact.get(i).subtract(parts.get(i)), reverseOrder()))
                .limit(left)
                .toList()
                .forEach(i -> parts.set(i, parts.get(i).add(unit)));
        return List.copyOf(parts);
    }

    static BigDecimal percentOf(BigDecimal whole, BigDecimal percent) {
        return whole.multiply(percent).movePointLeft(2);
    }

    static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
