package io.paceline.goal.organisation;

import io.paceline.goal.measure.Owner;
import io.paceline.goal.measure.OwnerKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Everyone and everything known at one moment of recording. What has not arrived yet is simply
/// absent, and counts as soon as it arrives.
public record Organisation(
        Map<UUID, Member> members, Map<UUID, Unit> units, Map<UUID, Product> products) {

    public Organisation {
        members = Map.copyOf(members);
        units = Map.copyOf(units);
        products = Map.copyOf(products);
    }

    /// The units around a member at a date, from its own up to the root.
    public List<UUID> unitsAround(UUID memberId, LocalDate date) {
        var member = members.get(memberId);
        return member == null
                ? List.of()
                : member.unitOn(date).map(unit -> upFrom(unit, date)).orElse(List.of());
    }

    /// A unit and those above it at a date. A circle, which only a fault upstream can make, ends
    /// where it closes.
    public List<UUID> upFrom(UUID unitId, LocalDate date) {
        var path = new ArrayList<UUID>();
        var next = Optional.of(unitId);
        while (next.isPresent() && !path.contains(next.get())) {
            path.add(next.get());
            next = Optional.ofNullable(units.get(next.get())).flatMap(unit -> unit.parentOn(date));
        }
        return List.copyOf(path);
    }

    /// The owner itself, then the units above it at a date, nearest first.
    public List<Owner> ownersAbove(Owner owner, LocalDate date) {
        var units =
                owner.kind() == OwnerKind.MEMBER
                        ? unitsAround(owner.id(), date)
                        : upFrom(owner.id(), date);
        var owners = new ArrayList<Owner>(List.of(owner));
        units.stream().map(Owner::unit).filter(unit -> !unit.equals(owner)).forEach(owners::add);
        return List.copyOf(owners);
    }

    /// The open units directly beneath a unit at a date, by name.
    public List<Unit> childUnits(UUID unitId, LocalDate date) {
        return units.values().stream()
                .filter(unit -> unit.openOn(date))
                .filter(unit -> unit.parentOn(date).filter(unitId::equals).isPresent())
                .sorted(Comparator.comparing(Unit::name).thenComparing(Unit::id))
                .toList();
    }

    /// The representatives placed directly in a unit at a date, by name.
    public List<Member> representatives(UUID unitId, LocalDate date) {
        return members.values().stream()
                .filter(member -> member.sellsOn(date))
                .filter(member -> member.unitOn(date).filter(unitId::equals).isPresent())
                .sorted(Comparator.comparing(Member::name).thenComparing(Member::id))
                .toList();
    }

    /// Every member who at any date sits in one of the units or beneath.
    public Set<UUID> everBeneath(Collection<UUID> unitIds) {
        var beneath = new HashSet<>(unitIds);
        while (units.values().stream()
                .filter(unit -> unit.parents().stream().anyMatch(up -> contains(beneath, up)))
                .map(Unit::id)
                .map(beneath::add)
                .reduce(false, Boolean::logicalOr)) {}
        return members.values().stream()
                .filter(member ->
                        member.placements().stream().anyMatch(at -> beneath.contains(at.unitId())))
                .map(Member::id)
                .collect(Collectors.toSet());
    }

    public boolean knows(Owner owner) {
        return nameOf(owner) != null;
    }

    public @Nullable String nameOf(Owner owner) {
        return switch (owner.kind()) {
            case MEMBER -> members.containsKey(owner.id()) ? members.get(owner.id()).name() : null;
            case UNIT -> units.containsKey(owner.id()) ? units.get(owner.id()).name() : null;
        };
    }

    public @Nullable String lineOf(UUID productId) {
        var product = products.get(productId);
        return product == null ? null : product.line();
    }

    private static boolean contains(Set<UUID> units, Unit.Parent parent) {
        return parent.parentId() != null && units.contains(parent.parentId());
    }
}
