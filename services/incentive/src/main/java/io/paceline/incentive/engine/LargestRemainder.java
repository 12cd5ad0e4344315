package io.paceline.incentive.engine;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Divides an amount by weights so that the parts equal the whole: each part is rounded down to the
/// minor unit, and the units left over go to the largest remainders, ties in order.
public final class LargestRemainder {

    private LargestRemainder() {}

    public static List<BigDecimal> parts(BigDecimal total, List<BigDecimal> weights, int decimals) {
        var sum = weights.stream().reduce(ZERO, BigDecimal::add);
        if (sum.signum() <= 0) {
            throw new IllegalArgumentException("Weights add up to more than zero, not " + sum);
        }
        var unit = BigDecimal.ONE.movePointLeft(decimals);
        var parts = new ArrayList<BigDecimal>();
        // Remainders are compared as total * weight - part * sum, which no division blurs.
        var remainders = new ArrayList<BigDecimal>();
        for (var weight : weights) {
            var share = total.multiply(weight);
            var part = share.divide(sum, decimals, RoundingMode.FLOOR);
            parts.add(part);
            remainders.add(share.subtract(part.multiply(sum)));
        }
        var left = total.subtract(parts.stream().reduce(ZERO, BigDecimal::add));
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
                .limit(left.divide(unit).longValueExact())
                .forEach(i -> parts.set(i, parts.get(i).add(unit)));
        return parts;
    }
}
