package io.paceline.incentive.plan;

import io.paceline.platform.web.Conflict;

final class VersionIsActive extends Conflict {

    VersionIsActive(Plan plan, int version) {
        super(
                "plan-version-active",
                "Version %d of plan %s is active and never changes; add a new version"
                        .formatted(version, plan.name()));
    }
}
