package io.paceline.goal.organisation;

import io.paceline.platform.event.ReceivedEvent;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/// This service's copy of the members, units and products of others.
public interface Organisations {

    /// Stores what is newer and answers the ids of those that changed.
    Set<UUID> store(Collection<ReceivedEvent> events);

    Organisation current();
}
