package io.paceline.goal.allocation;

import io.paceline.goal.allocation.Allocation.ByOwner;
import io.paceline.goal.allocation.Allocation.Method;
import io.paceline.goal.attainment.History;
import io.paceline.goal.calendar.DateRange;
import io.paceline.goal.measure.Measure;
import io.paceline.goal.measure.Owner;
import io.paceline.goal.measure.OwnerKind;
import io.paceline.goal.setting.Goal;
import io.paceline.platform.web.Fault;
import io.paceline.platform.web.InvalidRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/// Divides a goal among owners, level by level when it goes deep.
final class DivideByOwner {

    private final ByOwner asked;
    private final Candidates candidates;
    private final History history;
    private final DateRange past;

    DivideByOwner(ByOwner asked, Candidates candidates, History history, DateRange past) {
        this.asked = asked;
        this.candidates = candidates;
        this.history = history;
        this.past = past;
    }

    List<Goal> divide(Goal goal) {
        var children = new HashMap<Owner, List<Owner>>();
        children.put(goal.owner(), first(goal.owner()));
        if (asked.terms().deep()) {
            children.get(goal.owner()).forEach(owner -> descend(owner, children));
        }
        var achieved = achieved(goal.measure(), children);
        var parts = new ArrayList<Goal>();
        divide(goal, children, achieved, new Parts(asked.terms(), goal.name()), parts);
        return parts;
    }

    private void divide(
            Goal parent,
            Map<Owner, List<Owner>> children,
            Map<Owner, BigDecimal> achieved,
            Parts parts,
            List<Goal> result) {
        var owners = children.getOrDefault(parent.owner(), List.of());
        if (owners.isEmpty()) {
            return;
        }
        var weights =
                asked.terms().method() == Method.EVEN
                        ? Shares.even(owners.size())
                        : Shares.byHistory(
                                owners.stream()
                                        .map(it -> achieved.getOrDefault(it, BigDecimal.ZERO))
                                        .toList());
        var drafts = parts.toOwners(parent, owners, weights, candidates.organisation());
        result.addAll(drafts);
        drafts.forEach(draft -> divide(draft, children, achieved, parts, result));
    }

    private List<Owner> first(Owner owner) {
        if (!asked.owners().isEmpty()) {
            return known(asked.owners(), owner);
        }
        if (owner.kind() == OwnerKind.MEMBER) {
            throw InvalidRequest.at("/by", "a member's goal divides by PERIOD only", "OWNER");
        }
        var found = found(owner);
        if (found.isEmpty()) {
            throw InvalidRequest.of(
                    Fault.at("/to", "nobody is there on " + candidates.on(), asked.level()));
        }
        return found;
    }

    private List<Owner> found(Owner owner) {
        if (asked.level() == null) {
            return candidates.next(owner);
        }
        return switch (asked.level()) {
            case CHILD_UNITS -> candidates.childUnits(owner.id());
            case MEMBERS -> candidates.members(owner.id());
        };
    }

    private List<Owner> known(List<Owner> owners, Owner self) {
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < owners.size(); i++) {
            var owner = owners.get(i);
            var pointer = "/owners/" + i;
            if (!candidates.organisation().knows(owner) || owner.equals(self)) {
                faults.add(Fault.at(pointer, "is not a known other owner", owner.id()));
            } else if (owners.indexOf(owner) < i) {
                faults.add(Fault.at(pointer, "is named twice", owner.id()));
            }
        }
        if (!faults.isEmpty()) {
            throw InvalidRequest.of(faults);
        }
        return owners;
    }

    private void descend(Owner owner, Map<Owner, List<Owner>> children) {
        if (!children.containsKey(owner)) {
            var next = candidates.next(owner);
            children.put(owner, next);
            next.forEach(child -> descend(child, children));
        }
    }

    private Map<Owner, BigDecimal> achieved(Measure measure, Map<Owner, List<Owner>> children) {
        if (asked.terms().method() == Method.EVEN) {
            return Map.of();
        }
        var owners = children.values().stream().flatMap(List::stream).toList();
        var sums = new HashMap<Owner, BigDecimal>();
        history.of(measure, owners, past).forEach((owner, days) -> sums.put(owner, total(days)));
        return sums;
    }

    private static BigDecimal total(NavigableMap<LocalDate, BigDecimal> days) {
        return Shares.sum(days.values());
    }
}
