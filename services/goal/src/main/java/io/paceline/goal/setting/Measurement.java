package io.paceline.goal.setting;

import java.util.Collection;
import java.util.UUID;

/// What has to follow when goals change: their attainment is counted or told anew. Called in the
/// transaction of the change, under the structure lock, after the goals are stored.
public interface Measurement {

    /// Goals became active: everything that was won for them until now counts.
    void start(Collection<Goal> activated);

    /// Targets or names changed; what is achieved did not.
    void tell(Collection<UUID> adjusted);

    /// Goals no longer change, but what is achieved may still be corrected by late facts.
    void changed();
}
