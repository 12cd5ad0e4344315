package io.paceline.team.member;

import static java.util.Objects.requireNonNull;

import io.paceline.platform.access.Reach;
import io.paceline.platform.access.Reaches;
import io.paceline.team.member.MemberView.Place;
import io.paceline.team.unit.Unit;
import io.paceline.team.unit.Units;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Adds the names of units and managers to members, and leaves out what is not for the caller.
@Component
class MemberViews {

    private final Members members;
    private final Units units;
    private final Reaches reaches;

    MemberViews(Members members, Units units, Reaches reaches) {
        this.members = members;
        this.units = units;
        this.reaches = reaches;
    }

    /// @param contacts whose address and hire date are shown
    List<MemberView> of(List<Member> shown, LocalDate day, Reach contacts) {
        var managers = members.get(managersOf(shown, day));
        var tree = units.all();
        var reached = reaches.covered(contacts, shown.stream().map(Member::id).toList(), null);
        return shown.stream()
                .map(member -> MemberView.of(member, place(member, day, tree, managers)))
                .map(view -> reached.contains(view.id()) ? view : view.withoutContacts())
                .toList();
    }

    MemberView of(Member member, LocalDate day, Reach contacts) {
        return of(List.of(member), day, contacts).getFirst();
    }

    private static List<UUID> managersOf(List<Member> shown, LocalDate day) {
        return shown.stream()
                .flatMap(member -> member.placements().at(day).stream())
                .map(Placement::managerId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static @Nullable Place place(
            Member member, LocalDate day, Map<UUID, Unit> tree, Map<UUID, Member> managers) {
        var placement = member.placements().at(day).orElse(null);
        if (placement == null) {
            return null;
        }
        var unit = requireNonNull(tree.get(placement.unitId()));
        var manager = placement.managerId() == null ? null : managers.get(placement.managerId());
        return new Place(
                unit.id(),
                unit.name(),
                placement.managerId(),
                manager == null ? null : manager.name());
    }
}
