package io.paceline.incentive.rating;

import io.paceline.platform.event.ReceivedEvent;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/// The newest known revision of each deal.
interface DealReplica {

    /// Stores what is newer and answers which deals changed.
    Set<UUID> store(Collection<ReceivedEvent> events);
}
