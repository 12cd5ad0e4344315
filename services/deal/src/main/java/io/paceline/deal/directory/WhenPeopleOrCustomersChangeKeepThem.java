package io.paceline.deal.directory;

import static java.util.stream.Collectors.groupingBy;

import io.paceline.contracts.Topic;
import io.paceline.deal.directory.Directory.Kind;
import io.paceline.platform.event.EventConsumer;
import io.paceline.platform.event.ReceivedEvent;
import io.paceline.platform.event.Replica;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class WhenPeopleOrCustomersChangeKeepThem implements EventConsumer {

    private final Map<Topic, Replica> replicas;

    WhenPeopleOrCustomersChangeKeepThem(JdbcClient jdbc) {
        this.replicas =
                Map.of(
                        Topic.MEMBER, new Replica(jdbc, Kind.MEMBER.table()),
                        Topic.CUSTOMER, new Replica(jdbc, Kind.CUSTOMER.table()));
    }

    @Override
    public String name() {
        return "directory";
    }

    @Override
    public Set<Topic> topics() {
        return replicas.keySet();
    }

    @Override
    public void apply(List<ReceivedEvent> batch) {
        batch.stream()
                .collect(groupingBy(event -> event.type().topic()))
                .forEach((topic, events) -> {
                    events.forEach(event -> event.state(Named.class));
                    var replica = replicas.get(topic);
                    if (replica != null) {
                        replica.store(events);
                    }
                });
    }

    /// All that this service needs of either; a state without it goes to the dead letters.
    record Named(UUID id, String name) {}
}
