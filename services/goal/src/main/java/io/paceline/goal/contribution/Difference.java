package io.paceline.goal.contribution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// How the contributions of some deals changed.
///
/// @param put new or changed ones, as they are now
/// @param removed those that no longer are, as they were
/// @param days by how much each day of each measure changes; only what does change
public record Difference(
        List<Contribution> put, List<Contribution> removed, Map<MeasureDay, Sum> days) {

    private record Key(UUID measureId, UUID dealId) {
        static Key of(Contribution contribution) {
            return new Key(contribution.measureId(), contribution.dealId());
        }
    }

    public static Difference between(
            Collection<Contribution> before, Collection<Contribution> after) {
        var gone = new HashMap<Key, Contribution>();
        before.forEach(contribution -> gone.put(Key.of(contribution), contribution));
        var put = new ArrayList<Contribution>();
        var days = new TreeMap<MeasureDay, Sum>();
        for (var contribution : after) {
            var old = gone.remove(Key.of(contribution));
            if (old == null || !old.sameAs(contribution)) {
                put.add(contribution);
                days.merge(contribution.measureDay(), contribution.sum(), Sum::plus);
                if (old != null) {
                    days.merge(old.measureDay(), old.sum().negated(), Sum::plus);
                }
            }
        }
        gone.values().forEach(old -> days.merge(old.measureDay(), old.sum().negated(), Sum::plus));
        days.values().removeIf(Sum::nothing);
        return new Difference(List.copyOf(put), List.copyOf(gone.values()), days);
    }

    public boolean nothing() {
        return put.isEmpty() && removed.isEmpty();
    }
}
