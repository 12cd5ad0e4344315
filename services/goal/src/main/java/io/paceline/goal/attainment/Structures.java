package io.paceline.goal.attainment;

import io.paceline.goal.contribution.TrackedMeasure;
import java.util.Collection;

/// The newest structure, its lock and what it tracks.
interface Structures {

    /// Before counting deals.
    void holdStill();

    /// Before changing members, units, products, measures or goals.
    void change();

    /// After a change: whoever counts next sees it.
    void changed();

    Structure current();

    /// Adds measures, or reaches further back with those that are known.
    void track(Collection<TrackedMeasure> measures);
}
