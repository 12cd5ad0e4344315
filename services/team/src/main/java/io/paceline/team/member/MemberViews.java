package io.paceline.team.member;

import static java.util.Objects.requireNonNull;

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

/// Adds the names of units and managers to members.
@Component
class MemberViews {

    private final Members members;
    private final Units units;

    MemberViews(Members members, Units units) {
        this.members = members;
        this.units = units;
    }

    List<MemberView> of(List<Member> shown, LocalDate day) {
        var managers = members.get(managersOf(shown, day));
        var tree = units.all();
        return shown.stream()
                .map(member -> MemberView.of(member, place(member, day, tree, managers)))
                .toList();
    }

    MemberView of(Member member, LocalDate day) {
        return of(List.of(member), day).getFirst();
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
