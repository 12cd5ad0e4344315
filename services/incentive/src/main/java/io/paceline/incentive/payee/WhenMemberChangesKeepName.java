package io.paceline.incentive.payee;

import io.paceline.contracts.Topic;
import io.paceline.platform.event.EventConsumer;
import io.paceline.platform.event.ReceivedEvent;
import io.paceline.platform.event.Replica;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class WhenMemberChangesKeepName implements EventConsumer {

    private final Replica members;

    WhenMemberChangesKeepName(JdbcClient jdbc) {
        this.members = new Replica(jdbc, "member_replica");
    }

    @Override
    public String name() {
        return "members";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.MEMBER);
    }

    @Override
    public void apply(List<ReceivedEvent> batch) {
        members.store(batch);
    }
}
