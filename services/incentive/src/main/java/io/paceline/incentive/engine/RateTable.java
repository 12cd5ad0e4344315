package io.paceline.incentive.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Contiguous tiers in rising order. Gaps and overlaps are refused: each value belongs to one tier.
public record RateTable(List<Tier> tiers, Edge edge) {

    public static final int MAX_TIERS = 50;
    public static final int MAX_DECIMALS = 12;

    public RateTable {
        tiers = List.copyOf(tiers);
        var faults = faultsOf(tiers);
        if (!faults.isEmpty()) {
            throw new InvalidRateTable(faults);
        }
    }

    /// What is wrong with the tiers, each fault with its place; empty for a sound table.
    public static List<TierFault> faultsOf(List<Tier> tiers) {
        var faults = new ArrayList<TierFault>();
        if (tiers.isEmpty() || tiers.size() > MAX_TIERS) {
            return List.of(
                    new TierFault(0, "from", "a table has 1 to " + MAX_TIERS + " tiers", ""));
        }
        for (int i = 0; i < tiers.size(); i++) {
            var tier = tiers.get(i);
            addOwnFaults(faults, i, tier);
            if (i > 0) {
                addSeamFault(faults, i, tiers.get(i - 1), tier);
            }
        }
        return faults;
    }

    private static void addOwnFaults(List<TierFault> faults, int i, Tier tier) {
        var to = tier.to();
        if (tier.from().signum() < 0) {
            faults.add(new TierFault(i, "from", "may not be negative", plain(tier.from())));
        }
        if (to != null && to.compareTo(tier.from()) <= 0) {
            faults.add(
                    new TierFault(i, "to", "must lie above from " + plain(tier.from()), plain(to)));
        }
        if (tier.value().signum() < 0) {
            faults.add(new TierFault(i, "rate", "may not be negative", plain(tier.value())));
        }
        if (tier.value().scale() > MAX_DECIMALS || tier.from().scale() > MAX_DECIMALS) {
            faults.add(
                    new TierFault(
                            i,
                            "rate",
                            "rates and edges have at most " + MAX_DECIMALS + " decimals",
                            plain(tier.value())));
        }
    }

    private static void addSeamFault(List<TierFault> faults, int i, Tier before, Tier tier) {
        var end = before.to();
        if (end == null) {
            faults.add(
                    new TierFault(
                            i,
                            "from",
                            "overlaps the tier before, which has no end",
                            plain(tier.from())));
            return;
        }
        int order = tier.from().compareTo(end);
        if (order != 0) {
            var why =
                    order < 0 ? "overlaps the tier before, which ends at " : "leaves a gap after ";
            faults.add(new TierFault(i, "from", why + plain(end), plain(tier.from())));
        }
    }

    private static String plain(BigDecimal value) {
        return value.toPlainString();
    }
}
