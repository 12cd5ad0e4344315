package io.paceline.crm.owner;

import io.paceline.contracts.Topic;
import io.paceline.platform.event.EventConsumer;
import io.paceline.platform.event.ReceivedEvent;
import io.paceline.platform.event.Replica;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class WhenMemberChangesKeepTheName implements EventConsumer {

    private final Replica members;

    WhenMemberChangesKeepTheName(JdbcClient jdbc) {
        this.members = new Replica(jdbc, "owner");
    }

    @Override
    public String name() {
        return "owners";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.MEMBER);
    }

    @Override
    public void apply(List<ReceivedEvent> batch) {
        batch.forEach(event -> event.state(Owner.class));
        members.store(batch);
    }
}
