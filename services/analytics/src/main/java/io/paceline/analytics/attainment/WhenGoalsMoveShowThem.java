package io.paceline.analytics.attainment;

import io.paceline.analytics.live.LiveChange;
import io.paceline.analytics.live.LiveChanges;
import io.paceline.contracts.Topic;
import io.paceline.platform.event.EventConsumer;
import io.paceline.platform.event.ReceivedEvent;
import io.paceline.platform.event.Replica;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps goals and how far they are. However often a goal moves within a batch, dashboards are told
/// where it stands in the end.
@Component
class WhenGoalsMoveShowThem implements EventConsumer {

    static final String NAME = "attainment";

    private final Replica goals;
    private final Replica attainments;
    private final LiveChanges live;

    WhenGoalsMoveShowThem(JdbcClient jdbc, LiveChanges live) {
        this.goals = new Replica(jdbc, "goal_replica");
        this.attainments = new Replica(jdbc, "attainment_replica");
        this.live = live;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.GOAL, Topic.ATTAINMENT);
    }

    @Override
    public void apply(List<ReceivedEvent> batch) {
        goals.store(of(Topic.GOAL, batch).toList());
        var newest = ReceivedEvent.latest(of(Topic.ATTAINMENT, batch).toList());
        var states = newest.stream().map(event -> event.state(AttainmentState.class)).toList();
        var moved = attainments.store(newest);
        var changes = new ArrayList<LiveChange>();
        for (var state : states) {
            if (moved.contains(state.goalId())) {
                changes.add(LiveChange.of("attainment", state));
            }
        }
        live.append(changes);
    }

    private static Stream<ReceivedEvent> of(Topic topic, List<ReceivedEvent> batch) {
        return batch.stream().filter(event -> event.type().topic() == topic);
    }
}
