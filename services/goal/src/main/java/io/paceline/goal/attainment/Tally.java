package io.paceline.goal.attainment;

import io.paceline.goal.contribution.DealFact;
import io.paceline.goal.contribution.Difference;
import io.paceline.goal.contribution.MeasureDay;
import io.paceline.goal.contribution.Sum;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// Counts deals and gathers by how much sums change, in one transaction. Deals are compared with
/// what is stored of them and of them alone, so the cost of a deal stays the same however many came
/// before.
final class Tally {

    private final Sums sums;
    private final Structure structure;
    private final Map<MeasureDay, Sum> days = new TreeMap<>();
    private int corrected;

    Tally(Sums sums, Structure structure) {
        this.sums = sums;
        this.structure = structure;
    }

    void count(Collection<DealFact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        var before = sums.contributionsOf(facts.stream().map(DealFact::id).toList());
        var after = structure.counting().contributions(facts);
        add(Difference.between(before, after));
    }

    private void add(Difference difference) {
        if (difference.nothing()) {
            return;
        }
        sums.apply(difference);
        corrected += difference.put().size() + difference.removed().size();
        difference.days().forEach((day, sum) -> days.merge(day, sum, Sum::plus));
    }

    /// How many contributions were not as they were stored.
    int corrected() {
        return corrected;
    }

    Map<MeasureDay, Sum> days() {
        days.values().removeIf(Sum::nothing);
        return days;
    }

    /// By how much goals change, in the order of locking.
    Map<UUID, Sum> goals() {
        var goals = new TreeMap<UUID, Sum>();
        days().forEach((day, sum) -> {
            for (var goal : structure.goalsOn(day)) {
                goals.merge(goal.id(), sum, Sum::plus);
            }
        });
        goals.values().removeIf(Sum::nothing);
        return goals;
    }
}
