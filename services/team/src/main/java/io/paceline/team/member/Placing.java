package io.paceline.team.member;

import static java.util.stream.Collectors.toMap;

import io.paceline.platform.web.Fault;
import io.paceline.platform.web.InvalidRequest;
import io.paceline.team.history.Hierarchy;
import io.paceline.team.unit.Units;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The rules of where a member may stand: in a unit that is open, under somebody who is there, and
/// never under themselves.
@Component
class Placing {

    private final Units units;
    private final Members members;

    Placing(Units units, Members members) {
        this.units = units;
        this.members = members;
    }

    /// Refuses a place that the member may not have from a day on.
    void check(Member member, Placement placement, LocalDate from) {
        var unit = units.all().get(placement.unitId());
        if (unit == null) {
            throw InvalidRequest.of(Fault.at("/unitId", "names no unit", placement.unitId()));
        }
        unit.requireOpenFrom(from);
        if (placement.managerId() != null) {
            checkManager(member, placement.managerId(), from);
        }
    }

    private void checkManager(Member member, UUID managerId, LocalDate from) {
        var all = members.all();
        var manager = all.get(managerId);
        if (manager == null && !managerId.equals(member.id())) {
            throw InvalidRequest.of(Fault.at("/managerId", "names no member", managerId));
        }
        if (manager != null && manager.employment().overBy(from)) {
            throw InvalidRequest.of(
                    Fault.at("/managerId", manager.name() + " has left by " + from, managerId));
        }
        var leaders =
                all.values().stream()
                        .collect(
                                toMap(
                                        Member::id,
                                        it ->
                                                it.placements()
                                                        .map(place ->
                                                                Optional.ofNullable(
                                                                        place.managerId()))));
        new Hierarchy(leaders)
                .loopWith(member.id(), managerId, from)
                .ifPresent(day -> {
                    throw new ManagerLoop(member, managerId, day);
                });
    }
}
