package io.paceline.analytics.live;

import io.paceline.platform.access.Reach;
import io.paceline.platform.access.Right;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;

/// By which right, and from where, a change is seen.
///
/// @param viewpoints those from which one of the subjects is seen
record Seen(Right right, Set<UUID> subjects, Set<UUID> viewpoints) {

    boolean within(Reach reach) {
        return reach.everything()
                || !Collections.disjoint(subjects, reach.own())
                || !Collections.disjoint(viewpoints, reach.viewpoints());
    }
}
