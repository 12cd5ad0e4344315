package io.paceline.goal.attainment;

import static java.util.Collections.disjoint;

import io.paceline.goal.calendar.DateRange;
import io.paceline.goal.contribution.DealFact;
import io.paceline.simulation.Database;
import io.paceline.simulation.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

class InMemoryDealFacts implements DealFacts {

    private final Table<UUID, DealFact> facts;

    InMemoryDealFacts(Database database) {
        this.facts = new Table<>(database);
    }

    @Override
    public List<DealFact> store(Collection<DealFact> come) {
        var changed = new ArrayList<DealFact>();
        for (var fact : come) {
            var held = facts.find(fact.id());
            if (held.isEmpty() || isNewer(fact, held.get())) {
                facts.put(fact.id(), fact);
                changed.add(fact);
            }
        }
        return changed;
    }

    boolean isNewer(DealFact come, DealFact held) {
        return come.revision() > held.revision();
    }

    @Override
    public void won(DateRange range, Consumer<List<DealFact>> reader) {
        reader.accept(
                facts.rows().stream()
                        .filter(fact -> fact.wonOn() != null && range.contains(fact.wonOn()))
                        .toList());
    }

    @Override
    public void wonWith(
            Set<UUID> memberIds, Set<UUID> productIds, Consumer<List<DealFact>> reader) {
        reader.accept(
                facts.rows().stream()
                        .filter(fact -> fact.wonOn() != null)
                        .filter(fact ->
                                !disjoint(fact.memberIds(), memberIds)
                                        || !disjoint(fact.productIds(), productIds))
                        .toList());
    }
}
