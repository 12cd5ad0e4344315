package io.paceline.goal.allocation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Divides an amount in proportion to weights so that the parts add up exactly. Each part is first
/// rounded down to the smallest unit; what is left goes, one unit each, to those who lost most by
/// it, on a tie to the earlier one. Weights that add up to nothing divide evenly.
final class LargestRemainder {

    private record Part(int position, BigInteger units, BigInteger lost) {}

    private static final Comparator<Part> MOST_LOST_FIRST =
            Comparator.comparing(Part::lost).reversed().thenComparingInt(Part::position);

    private LargestRemainder() {}

    /// @param amount not negative, with `decimals` at most
    /// @param weights not negative
    static List<BigDecimal> divide(BigDecimal amount, List<BigDecimal> weights, int decimals) {
        var units = amount.setScale(decimals).unscaledValue();
        var whole = wholeNumbers(weights);
        var sum = whole.stream().reduce(BigInteger.ZERO, BigInteger::add);
        var parts = new ArrayList<Part>();
        for (int i = 0; i < whole.size(); i++) {
            var exact = units.multiply(whole.get(i)).divideAndRemainder(sum);
            parts.add(new Part(i, exact[0], exact[1]));
        }
        return handOut(units, parts, decimals);
    }

    private static List<BigDecimal> handOut(BigInteger units, List<Part> parts, int decimals) {
        var given = parts.stream().map(Part::units).reduce(BigInteger.ZERO, BigInteger::add);
        long left = units.subtract(given).longValueExact();
        var favoured =
                parts.stream().sorted(MOST_LOST_FIRST).limit(left).map(Part::position).toList();
        return parts.stream()
                .map(part ->
                        favoured.contains(part.position())
                                ? part.units().add(BigInteger.ONE)
                                : part.units())
                .map(part -> new BigDecimal(part, decimals))
                .toList();
    }

    private static List<BigInteger> wholeNumbers(List<BigDecimal> weights) {
        if (weights.stream().allMatch(weight -> weight.signum() == 0)) {
            return IntStream.range(0, weights.size()).mapToObj(_ -> BigInteger.ONE).toList();
        }
        int scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        return weights.stream()
                .map(weight -> weight.setScale(Math.max(scale, 0)).unscaledValue())
                .toList();
    }
}
