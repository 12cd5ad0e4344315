package io.paceline.platform.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far each consumer has come in each partition, over all instances of the service.
interface Positions {

    /// Keeps what is not behind what is held.
    void keep(String consumer, List<Position> positions);

    /// The time up to which everything is applied; null before the first contact with the broker.
    ///
    /// @param consumer a name, or `%` for all
    @Nullable Instant earliest(String consumer);

    List<Freshness.Applied> applied();
}
