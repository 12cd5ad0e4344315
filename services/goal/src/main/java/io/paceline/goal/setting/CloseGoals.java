package io.paceline.goal.setting;

import io.paceline.contracts.EventType;
import io.paceline.platform.event.Change;
import io.paceline.platform.event.Outbox;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/// Closes goals for good, and tells so.
@Component
class CloseGoals {

    private final Goals goals;
    private final Measurement measurement;
    private final Outbox outbox;
    private final Clock clock;

    CloseGoals(Goals goals, Measurement measurement, Outbox outbox, Clock clock) {
        this.goals = goals;
        this.measurement = measurement;
        this.outbox = outbox;
        this.clock = clock;
    }

    void close(List<Goal> active) {
        if (active.isEmpty()) {
            return;
        }
        var closed = active.stream().map(goal -> goal.become(GoalStatus.CLOSED)).toList();
        goals.change(closed);
        var change = Change.of("closed", "status");
        outbox.append(
                closed.stream()
                        .map(goal ->
                                GoalEvents.of(EventType.GOAL_CLOSED, goal, clock.instant(), change))
                        .toList());
        measurement.changed();
    }
}
