package io.paceline.incentive.plan;

import io.paceline.platform.web.Conflict;

final class AssignmentOverlaps extends Conflict {

    AssignmentOverlaps(Assignment held) {
        super(
                "assignment-overlaps",
                "Payee %s is already assigned from %s to %s"
                        .formatted(
                                held.payeeId(), held.from(), held.to() == null ? "…" : held.to()));
    }
}
