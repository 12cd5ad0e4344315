package io.paceline.bench.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What every goal should have achieved and what everybody should have been paid, from what the
/// clients were told. It knows the demonstration's plan by itself and shares nothing with the
/// platform's calculation.
final class Oracle {

    private static final BigDecimal FAR = new BigDecimal("1.5");

    private final String year;
    private final Map<String, BigDecimal> achieved = new HashMap<>();
    private final Map<String, BigDecimal> quotas;
    private final Tree tree;
    private final Set<String> members = new TreeSet<>();

    /// @param quotas of members by member and period, as [#key] writes it
    Oracle(String year, Map<String, BigDecimal> quotas, Tree tree, Collection<ToldDeal> deals) {
        this.year = year;
        this.tree = tree;
        this.quotas = Map.copyOf(quotas);
        quotas.keySet().forEach(key -> members.add(key.substring(0, key.indexOf(' '))));
        deals.stream().filter(ToldDeal::counts).forEach(this::count);
    }

    static String key(String owner, String period) {
        return owner + " " + period;
    }

    /// Targets of all members for the periods of a list of goals.
    static Map<String, BigDecimal> quotas(Collection<JsonNode> goals) {
        var quotas = new HashMap<String, BigDecimal>();
        for (var goal : goals) {
            if (goal.at("/owner/kind").asText().equals("MEMBER")) {
                quotas.put(
                        key(goal.at("/owner/id").asText(), goal.at("/period/label").asText()),
                        new BigDecimal(goal.path("target").asText()));
            }
        }
        return quotas;
    }

    Set<String> members() {
        return members;
    }

    /// By a member or by all in a unit and beneath it, in a period.
    BigDecimal achieved(String owner, String period) {
        return achieved.getOrDefault(key(owner, period), BigDecimal.ZERO);
    }

    BigDecimal paid(String member) {
        var sum = kicker(achieved(member, year), quota(member, year));
        for (int quarter = 1; quarter <= 4; quarter++) {
            var period = year + "-Q" + quarter;
            sum = sum.add(commission(achieved(member, period), quota(member, period)));
        }
        return sum;
    }

    private void count(ToldDeal deal) {
        deal.shares()
                .forEach((member, share) -> {
                    var part = deal.amount().multiply(share);
                    add(member, deal.closeDate(), part);
                    tree.unitsAround(member).forEach(unit -> add(unit, deal.closeDate(), part));
                });
    }

    private void add(String owner, LocalDate on, BigDecimal amount) {
        achieved.merge(key(owner, year), amount, BigDecimal::add);
        var quarter = year + "-Q" + ((on.getMonthValue() + 2) / 3);
        achieved.merge(key(owner, quarter), amount, BigDecimal::add);
    }

    private BigDecimal quota(String member, String period) {
        var quota = quotas.get(key(member, period));
        if (quota == null) {
            throw new IllegalStateException(member + " has no quota for " + period);
        }
        return quota;
    }

    /// 5 % up to the quota, 8 % to one and a half of it, 12 % beyond.
    private static BigDecimal commission(BigDecimal credited, BigDecimal quota) {
        var first = credited.min(quota);
        var second = credited.min(quota.multiply(FAR)).subtract(quota).max(BigDecimal.ZERO);
        var third = credited.subtract(quota.multiply(FAR)).max(BigDecimal.ZERO);
        return first.multiply(new BigDecimal("0.05"))
                .add(second.multiply(new BigDecimal("0.08")))
                .add(third.multiply(new BigDecimal("0.12")))
                .setScale(2, RoundingMode.HALF_UP);
    }

    /// Nothing below the year's quota; from there 1 % of everything, from 120 % 2 %.
    private static BigDecimal kicker(BigDecimal credited, BigDecimal quota) {
        var rate = BigDecimal.ZERO;
        if (credited.compareTo(quota) >= 0) {
            rate = new BigDecimal("0.01");
        }
        if (credited.compareTo(quota.multiply(new BigDecimal("1.2"))) >= 0) {
            rate = new BigDecimal("0.02");
        }
        return credited.multiply(rate).setScale(2, RoundingMode.HALF_UP);
    }
}
