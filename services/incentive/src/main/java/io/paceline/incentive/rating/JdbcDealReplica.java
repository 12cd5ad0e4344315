package io.paceline.incentive.rating;

import io.paceline.platform.event.ReceivedEvent;
import io.paceline.platform.event.Replica;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcDealReplica implements DealReplica {

    private final Replica deals;

    JdbcDealReplica(JdbcClient jdbc) {
        this.deals = new Replica(jdbc, "deal_replica");
    }

    @Override
    public Set<UUID> store(Collection<ReceivedEvent> events) {
        return deals.store(events);
    }
}
