package io.paceline.team.history;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// Who stands under whom at every date: a forest on each day, or it is not accepted.
public final class Hierarchy {

    private final Map<UUID, History<Optional<UUID>>> parents;

    public Hierarchy(Map<UUID, History<Optional<UUID>>> parents) {
        this.parents = Map.copyOf(parents);
    }

    /// The first day on which the child would stand above itself, if it stood under that parent
    /// from a day on.
    public Optional<LocalDate> loopWith(UUID child, UUID parent, LocalDate from) {
        var days = new TreeSet<LocalDate>();
        days.add(from);
        for (var history : parents.values()) {
            for (var entry : history.entries()) {
                if (entry.from().isAfter(from)) {
                    days.add(entry.from());
                }
            }
        }
        return days.stream().filter(day -> isAtOrAbove(child, parent, day)).findFirst();
    }

    /// Whether `upper` is `lower` or is met on the way up from it.
    public boolean isAtOrAbove(UUID upper, UUID lower, LocalDate day) {
        var met = new HashSet<UUID>();
        var next = Optional.of(lower);
        while (next.isPresent() && met.add(next.get())) {
            if (next.get().equals(upper)) {
                return true;
            }
            next = parentOf(next.get(), day);
        }
        return false;
    }

    /// Those who stand above themselves on that day through each other; empty when nobody does.
    public Set<UUID> loopOn(LocalDate day) {
        var loopFree = new HashSet<UUID>();
        for (var start : parents.keySet()) {
            var way = new LinkedHashSet<UUID>();
            var next = Optional.of(start);
            while (next.isPresent() && !loopFree.contains(next.get())) {
                if (!way.add(next.get())) {
                    return way.stream().dropWhile(not(next.get()::equals)).collect(toSet());
                }
                next = parentOf(next.get(), day);
            }
            loopFree.addAll(way);
        }
        return Set.of();
    }

    private Optional<UUID> parentOf(UUID child, LocalDate day) {
        var history = parents.get(child);
        return history == null ? Optional.empty() : history.at(day).flatMap(it -> it);
    }
}
