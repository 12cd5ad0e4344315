package io.paceline.goal.setting;

import io.paceline.contracts.EventType;
import io.paceline.goal.calendar.FiscalCalendars;
import io.paceline.platform.event.Change;
import io.paceline.platform.event.Outbox;
import io.paceline.platform.web.InvalidRequest;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/// Gives a goal other terms, in the caller's transaction and under the structure lock.
@Component
class ApplyTerms {

    private final Goals goals;
    private final FiscalCalendars calendars;
    private final Measurement measurement;
    private final Outbox outbox;
    private final Clock clock;

    ApplyTerms(
            Goals goals,
            FiscalCalendars calendars,
            Measurement measurement,
            Outbox outbox,
            Clock clock) {
        this.goals = goals;
        this.calendars = calendars;
        this.measurement = measurement;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Refuses terms that the goal cannot have.
    void check(Goal goal, GoalTerms terms) {
        if (goal.status() == GoalStatus.CLOSED) {
            throw new GoalClosed(goal);
        }
        if (calendars.closed().cover(goal.period())) {
            throw new PeriodClosed(goal.period());
        }
        TargetRule.check(terms.target(), goal.measure())
                .ifPresent(fault -> {
                    throw InvalidRequest.of(fault);
                });
    }

    void apply(Goal goal, GoalTerms terms) {
        check(goal, terms);
        var fields = terms.changesOf(goal);
        if (!fields.isEmpty()) {
            store(goal.with(terms), fields);
        }
    }

    private void store(Goal changed, List<String> fields) {
        goals.change(List.of(changed));
        if (changed.status() == GoalStatus.ACTIVE) {
            outbox.append(
                    GoalEvents.of(
                            EventType.GOAL_ADJUSTED,
                            changed,
                            clock.instant(),
                            new Change("adjusted", fields)));
            measurement.tell(List.of(changed.id()));
        }
    }
}
