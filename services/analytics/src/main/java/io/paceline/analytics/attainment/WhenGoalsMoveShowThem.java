package io.paceline.analytics.attainment;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.paceline.analytics.attainment.AttainmentRow.Owner;
import io.paceline.analytics.attainment.AttainmentRow.Period;
import io.paceline.analytics.live.Audience;
import io.paceline.analytics.live.LiveChange;
import io.paceline.analytics.live.LiveChanges;
import io.paceline.contracts.Topic;
import io.paceline.platform.access.Right;
import io.paceline.platform.event.EventConsumer;
import io.paceline.platform.event.ReceivedEvent;
import io.paceline.platform.event.Replica;
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

    /// Who may know of it: those who see the owner on the last day of the period.
    private record Whose(Owner owner, Period period) {}

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
        var changes = newest.stream().collect(toMap(ReceivedEvent::subject, it -> change(it)));
        var moved = attainments.store(newest);
        live.append(
                newest.stream()
                        .map(ReceivedEvent::subject)
                        .filter(moved::contains)
                        .map(goal -> requireNonNull(changes.get(goal)))
                        .toList());
    }

    private static LiveChange change(ReceivedEvent event) {
        var whose = event.state(Whose.class);
        return LiveChange.of(
                "attainment",
                event.state(AttainmentState.class),
                Audience.of(Right.SEE_GOALS, whose.owner().id(), whose.period().to().minusDays(1)));
    }

    private static Stream<ReceivedEvent> of(Topic topic, List<ReceivedEvent> batch) {
        return batch.stream().filter(event -> event.type().topic() == topic);
    }
}
