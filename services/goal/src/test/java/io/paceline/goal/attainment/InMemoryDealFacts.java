package io.paceline.goal.attainment;

import static java.util.Collections.disjoint;

import io.paceline.goal.calendar.DateRange;
import io.paceline.goal.contribution.DealFact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

final class InMemoryDealFacts implements DealFacts {

    private final Map<UUID, DealFact> facts = new HashMap<>();

    @Override
    public List<DealFact> store(Collection<DealFact> come) {
        var changed = new ArrayList<DealFact>();
        for (var fact : come) {
            var held = facts.get(fact.id());
            if (held == null || held.revision() < fact.revision()) {
                facts.put(fact.id(), fact);
                changed.add(fact);
            }
        }
        return changed;
    }

    @Override
    public void won(DateRange range, Consumer<List<DealFact>> reader) {
        reader.accept(
                facts.values().stream()
                        .filter(fact -> fact.wonOn() != null && range.contains(fact.wonOn()))
                        .toList());
    }

    @Override
    public void wonWith(
            Set<UUID> memberIds, Set<UUID> productIds, Consumer<List<DealFact>> reader) {
        reader.accept(
                facts.values().stream()
                        .filter(fact -> fact.wonOn() != null)
                        .filter(fact ->
                                !disjoint(fact.memberIds(), memberIds)
                                        || !disjoint(fact.productIds(), productIds))
                        .toList());
    }
}
