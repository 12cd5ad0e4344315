package io.paceline.platform.approval;

import io.paceline.platform.access.Reach;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/// How far a caller sees requests of a kind, by the right to propose or by the right to approve.
///
/// @param everything also what concerns the whole organisation
record Sight(
        String kind,
        boolean approves,
        boolean everything,
        Set<UUID> own,
        Set<UUID> viewpoints,
        LocalDate today) {

    static Sight of(String kind, boolean approves, Reach reach) {
        return new Sight(
                kind, approves, reach.everything(), reach.own(), reach.viewpoints(), reach.today());
    }
}
