package io.paceline.analytics.catalogue;

import io.paceline.analytics.live.LiveChange;
import io.paceline.analytics.live.LiveChanges;
import io.paceline.contracts.Topic;
import io.paceline.platform.event.EventConsumer;
import io.paceline.platform.event.ReceivedEvent;
import io.paceline.platform.event.Replica;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps products and customers, so that sales have names and sectors.
@Component
class WhenNamesChangeKeepThem implements EventConsumer {

    private final Replica products;
    private final Replica customers;
    private final LiveChanges live;

    WhenNamesChangeKeepThem(JdbcClient jdbc, LiveChanges live) {
        this.products = new Replica(jdbc, "product_replica");
        this.customers = new Replica(jdbc, "customer_replica");
        this.live = live;
    }

    @Override
    public String name() {
        return "catalogue";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.PRODUCT, Topic.CUSTOMER);
    }

    @Override
    public void apply(List<ReceivedEvent> batch) {
        var changed = new HashSet<UUID>();
        changed.addAll(products.store(of(Topic.PRODUCT, batch)));
        changed.addAll(customers.store(of(Topic.CUSTOMER, batch)));
        if (!changed.isEmpty()) {
            live.append(List.of(LiveChange.sales()));
        }
    }

    private static List<ReceivedEvent> of(Topic topic, List<ReceivedEvent> batch) {
        return batch.stream().filter(event -> event.type().topic() == topic).toList();
    }
}
