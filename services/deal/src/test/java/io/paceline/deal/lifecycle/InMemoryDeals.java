package io.paceline.deal.lifecycle;

import static java.util.stream.Collectors.toMap;

import io.paceline.platform.web.RevisionConflict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

class InMemoryDeals implements Deals {

    private final Map<UUID, List<Revision>> histories = new HashMap<>();

    List<Revision> history(UUID id) {
        return List.copyOf(histories.getOrDefault(id, List.of()));
    }

    @Override
    public Optional<Recorded> lock(UUID id) {
        return Optional.ofNullable(histories.get(id)).map(InMemoryDeals::newest);
    }

    @Override
    public Map<String, Recorded> lock(Collection<String> externalIds) {
        return histories.values().stream()
                .map(InMemoryDeals::newest)
                .filter(deal -> externalIds.contains(deal.state().externalId()))
                .collect(
                        toMap(
                                deal -> Objects.requireNonNull(deal.state().externalId()),
                                Function.identity()));
    }

    @Override
    public Map<String, Recorded> find(Collection<String> externalIds) {
        return lock(externalIds);
    }

    @Override
    public void keep(Collection<Revision> revisions) {
        for (var revision : revisions) {
            var history = histories.computeIfAbsent(revision.state().id(), _ -> new ArrayList<>());
            RevisionConflict.check(revision.number() - 1, history.size());
            history.add(revision);
        }
    }

    private static Recorded newest(List<Revision> history) {
        var newest = history.getLast();
        return new Recorded(PublicState.deal(newest.state()), newest.number());
    }
}
