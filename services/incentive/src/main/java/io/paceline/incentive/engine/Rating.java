package io.paceline.incentive.engine;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A rate table made ready for one cell: its edges as amounts, so that no credit is ever divided.
/// The lowest tier of a table that starts at zero also holds for totals below zero; beyond a last
/// tier that ends, nothing is paid.
public final class Rating {

    // Only a pay curve divides; a cent is far above this.
    private static final int CURVE_DECIMALS = 20;

    private final Tier[] tiers;
    private final @Nullable BigDecimal[] lower;
    private final @Nullable BigDecimal[] upper;
    private final Edge edge;
    private final Split split;
    private final boolean accumulated;

    private Rating(RateTable table, Split split, boolean accumulated, BigDecimal unit) {
        int count = table.tiers().size();
        this.tiers = table.tiers().toArray(Tier[]::new);
        this.lower = new BigDecimal[count];
        this.upper = new BigDecimal[count];
        this.edge = table.edge();
        this.split = split;
        this.accumulated = accumulated;
        for (int i = 0; i < count; i++) {
            var from = tiers[i].from();
            var to = tiers[i].to();
            lower[i] = i == 0 && from.signum() == 0 ? null : from.multiply(unit);
            upper[i] = to == null ? null : to.multiply(unit);
        }
    }

    /// Tiers on the ratio of the credited total to a quota above zero.
    public static Rating onAttainment(RateTable table, Split split, BigDecimal quota) {
        if (quota.signum() <= 0) {
            throw new IllegalArgumentException("A quota is above zero, not " + quota);
        }
        return new Rating(table, split, true, quota);
    }

    /// Tiers on the credited total itself.
    public static Rating onAmount(RateTable table, Split split) {
        return new Rating(table, split, true, BigDecimal.ONE);
    }

    /// Tiers on the amount of each credit alone, whatever came before it.
    public static Rating onEachAmount(RateTable table, Split split) {
        return new Rating(table, split, false, BigDecimal.ONE);
    }

    /// Whether an interval that comes to one total instead of the other leaves the pay of each of
    /// its credits as it was. Only a changed tier of a retroactive table touches them all.
    public boolean paysAlike(BigDecimal total, BigDecimal otherTotal) {
        return split != Split.RETROACTIVE || tierOf(total) == tierOf(otherTotal);
    }

    /// The tier to which a total belongs; none outside a table that does not cover everything.
    public @Nullable Tier tierAt(BigDecimal total) {
        int tier = tierOf(total);
        return tier < 0 ? null : tiers[tier];
    }

    List<Slice> slices(BigDecimal before, BigDecimal credited, BigDecimal intervalTotal) {
        var start = accumulated ? before : ZERO;
        var end = start.add(credited);
        return switch (split) {
            case MARGINAL, INTERPOLATED -> across(start, end);
            case HIGHEST -> whole(credited, tierOf(end));
            case RETROACTIVE -> whole(credited, tierOf(accumulated ? intervalTotal : end));
        };
    }

    private List<Slice> whole(BigDecimal credited, int tier) {
        if (tier < 0 || credited.signum() == 0) {
            return List.of();
        }
        return List.of(flat(tier, credited));
    }

    private Slice flat(int tier, BigDecimal credited) {
        return new Slice(tiers[tier], credited, credited.multiply(tiers[tier].value()));
    }

    private List<Slice> across(BigDecimal start, BigDecimal end) {
        boolean rising = start.compareTo(end) <= 0;
        var low = rising ? start : end;
        var high = rising ? end : start;
        Slice only = null;
        List<Slice> several = List.of();
        for (int i = 0; i < tiers.length; i++) {
            var from = max(low, lower[i]);
            var to = min(high, upper[i]);
            if (from.compareTo(to) >= 0) {
                continue;
            }
            var slice = rising ? between(i, from, to) : between(i, to, from);
            if (only == null) {
                only = slice;
                continue;
            }
            if (several.isEmpty()) {
                several = new ArrayList<>(tiers.length);
                several.add(only);
            }
            several.add(slice);
        }
        return inOrder(only, several, rising);
    }

    private static List<Slice> inOrder(@Nullable Slice only, List<Slice> several, boolean rising) {
        if (several.isEmpty()) {
            return only == null ? List.of() : List.of(only);
        }
        if (!rising) {
            Collections.reverse(several);
        }
        return several;
    }

    private Slice between(int tier, BigDecimal start, BigDecimal end) {
        var credited = end.subtract(start);
        if (split == Split.MARGINAL) {
            return flat(tier, credited);
        }
        return new Slice(tiers[tier], credited, curve(tier, end).subtract(curve(tier, start)));
    }

    private BigDecimal curve(int tier, BigDecimal at) {
        var from = lower[tier] == null ? ZERO : lower[tier];
        var to = upper[tier];
        if (to == null) {
            return ZERO;
        }
        return tiers[tier]
                .value()
                .multiply(at.subtract(from))
                .divide(to.subtract(from), CURVE_DECIMALS, RoundingMode.HALF_EVEN);
    }

    private int tierOf(BigDecimal total) {
        for (int i = 0; i < tiers.length; i++) {
            if (reaches(total, lower[i]) && !passes(total, upper[i])) {
                return i;
            }
        }
        return -1;
    }

    private boolean reaches(BigDecimal total, @Nullable BigDecimal from) {
        return from == null || total.compareTo(from) >= (edge == Edge.UPPER ? 0 : 1);
    }

    private boolean passes(BigDecimal total, @Nullable BigDecimal to) {
        return to != null && total.compareTo(to) >= (edge == Edge.UPPER ? 0 : 1);
    }

    private static BigDecimal max(BigDecimal value, @Nullable BigDecimal bound) {
        return bound == null ? value : value.max(bound);
    }

    private static BigDecimal min(BigDecimal value, @Nullable BigDecimal bound) {
        return bound == null ? value : value.min(bound);
    }
}
