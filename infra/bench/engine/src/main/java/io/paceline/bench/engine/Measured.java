package io.paceline.bench.engine;

import static java.util.stream.Collectors.groupingBy;

import io.paceline.incentive.engine.Split;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// What one run of one table came to.
///
/// @param way how the credits were priced: in order, or from scratch
record Measured(
        String split, int tiers, String way, double creditsPerSecond, double bytesPerCredit) {

    private static final int TARGETED_TIERS = 5;

    /// One for each table and way, of the rounds that measured it.
    static List<Measured> medians(Collection<Measured> rounds) {
        return rounds.stream()
                .collect(groupingBy(each -> each.table() + each.way()))
                .values()
                .stream()
                .map(Measured::median)
                .sorted(
                        Comparator.comparing((Measured each) -> Split.valueOf(each.split()))
                                .thenComparingInt(Measured::tiers)
                                .thenComparing(Measured::way))
                .toList();
    }

    private static Measured median(List<Measured> rounds) {
        var sorted =
                rounds.stream()
                        .sorted(Comparator.comparingDouble(Measured::creditsPerSecond))
                        .toList();
        return sorted.get(sorted.size() / 2);
    }

    String table() {
        var name = split.toLowerCase(Locale.ROOT);
        return tiers == 1 ? name + ", 1 tier" : "%s, %d tiers".formatted(name, tiers);
    }

    boolean isTargeted() {
        return split.equals(Split.MARGINAL.name()) && tiers == TARGETED_TIERS;
    }
}
