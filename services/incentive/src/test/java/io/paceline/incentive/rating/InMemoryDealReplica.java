package io.paceline.incentive.rating;

import io.paceline.platform.event.ReceivedEvent;
import io.paceline.simulation.Database;
import io.paceline.simulation.Table;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

class InMemoryDealReplica implements DealReplica {

    private final Table<UUID, Long> revisions;

    InMemoryDealReplica(Database database) {
        this.revisions = new Table<>(database);
    }

    @Override
    public Set<UUID> store(Collection<ReceivedEvent> events) {
        var changed = new HashSet<UUID>();
        for (var event : ReceivedEvent.latest(events)) {
            if (isNewer(event.revision(), revisions.find(event.subject()).orElse(0L))) {
                revisions.put(event.subject(), event.revision());
                changed.add(event.subject());
            }
        }
        return changed;
    }

    boolean isNewer(long come, long held) {
        return come > held;
    }
}
