package io.paceline.goal.allocation;

import io.paceline.goal.calendar.Period;
import io.paceline.goal.measure.Owner;
import io.paceline.goal.organisation.Organisation;
import io.paceline.goal.setting.Goal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// Makes the goals that come out of dividing one: drafts whose targets add up exactly to the
/// parent's, plus what is assigned over it.
final class Parts {

    private static final int LONGEST_NAME = 200;

    private final Allocation.Terms terms;
    private final String name;

    /// @param name of the goal where dividing began; parts are named after it
    Parts(Allocation.Terms terms, String name) {
        this.terms = terms;
        this.name = name;
    }

    List<Goal> toOwners(
            Goal parent, List<Owner> owners, List<BigDecimal> weights, Organisation organisation) {
        var targets = targets(parent, weights);
        var parts = new ArrayList<Goal>();
        for (int i = 0; i < owners.size(); i++) {
            var owner = owners.get(i);
            var named = named(name, String.valueOf(organisation.nameOf(owner)));
            parts.add(parent.part(named, owner, parent.period(), targets.get(i), quota(parent)));
        }
        return parts;
    }

    List<Goal> toPeriods(Goal parent, List<Period> periods, List<BigDecimal> weights) {
        var targets = targets(parent, weights);
        var parts = new ArrayList<Goal>();
        for (int i = 0; i < periods.size(); i++) {
            var period = periods.get(i);
            var named = named(parent.name(), period.label());
            parts.add(parent.part(named, parent.owner(), period, targets.get(i), quota(parent)));
        }
        return parts;
    }

    private List<BigDecimal> targets(Goal parent, List<BigDecimal> weights) {
        int decimals = parent.measure().decimals();
        var total =
                parent.target()
                        .multiply(BigDecimal.ONE.add(terms.overAssignment()))
                        .setScale(decimals, RoundingMode.HALF_UP);
        return LargestRemainder.divide(total, weights, decimals);
    }

    private boolean quota(Goal parent) {
        var asked = terms.quota();
        return asked == null ? parent.quota() : asked;
    }

    private static String named(String goal, String part) {
        var name = goal + " · " + part;
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
