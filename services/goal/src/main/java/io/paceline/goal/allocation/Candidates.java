package io.paceline.goal.allocation;

import io.paceline.goal.measure.Owner;
import io.paceline.goal.measure.OwnerKind;
import io.paceline.goal.organisation.Member;
import io.paceline.goal.organisation.Organisation;
import io.paceline.goal.organisation.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// To whom a unit's goal can be handed down on a day. Only representatives carry targets: managers
/// answer for those of their unit.
record Candidates(Organisation organisation, LocalDate on) {

    /// Every open unit directly beneath.
    List<Owner> childUnits(UUID unitId) {
        return organisation.childUnits(unitId, on).stream().map(Unit::id).map(Owner::unit).toList();
    }

    /// Every representative in the unit or beneath.
    List<Owner> members(UUID unitId) {
        var owners = new ArrayList<Owner>();
        collect(unitId, owners, new LinkedHashSet<>());
        return owners;
    }

    /// The units directly beneath that have any representative, and those directly in the unit: so
    /// that the whole target reaches somebody.
    List<Owner> next(UUID unitId) {
        var units = childUnits(unitId).stream().filter(unit -> !members(unit.id()).isEmpty());
        return Stream.concat(units, direct(unitId)).toList();
    }

    List<Owner> next(Owner owner) {
        return owner.kind() == OwnerKind.UNIT ? next(owner.id()) : List.of();
    }

    private void collect(UUID unitId, List<Owner> owners, Set<UUID> seen) {
        if (seen.add(unitId)) {
            direct(unitId).forEach(owners::add);
            childUnits(unitId).forEach(unit -> collect(unit.id(), owners, seen));
        }
    }

    private Stream<Owner> direct(UUID unitId) {
        return organisation.representatives(unitId, on).stream().map(Member::id).map(Owner::member);
    }
}
