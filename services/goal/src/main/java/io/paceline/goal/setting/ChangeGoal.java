package io.paceline.goal.setting;

import io.paceline.contracts.EventType;
import io.paceline.goal.calendar.FiscalCalendars;
import io.paceline.goal.organisation.StructureLock;
import io.paceline.platform.event.Change;
import io.paceline.platform.event.Outbox;
import io.paceline.platform.web.InvalidRequest;
import io.paceline.platform.web.NotFound;
import io.paceline.platform.web.RevisionConflict;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Renames a goal or changes its target. Owner, metric, scope and period are what a goal is: for
/// others of these, another goal is drafted.
@Service
class ChangeGoal {

    record Terms(String name, BigDecimal target, boolean quota) {}

    private final Goals goals;
    private final FiscalCalendars calendars;
    private final Measurement measurement;
    private final Outbox outbox;
    private final StructureLock lock;
    private final Clock clock;

    ChangeGoal(
            Goals goals,
            FiscalCalendars calendars,
            Measurement measurement,
            Outbox outbox,
            StructureLock lock,
            Clock clock) {
        this.goals = goals;
        this.calendars = calendars;
        this.measurement = measurement;
        this.outbox = outbox;
        this.lock = lock;
        this.clock = clock;
    }

    @Transactional
    public void change(UUID id, long revision, Terms terms) {
        lock.change();
        var goal = goals.find(id).orElseThrow(() -> NotFound.of("goal", id));
        RevisionConflict.check(revision, goal.revision());
        requireOpen(goal);
        TargetRule.check(terms.target(), goal.measure())
                .ifPresent(fault -> {
                    throw InvalidRequest.of(fault);
                });
        var fields = fields(goal, terms);
        if (!fields.isEmpty()) {
            store(goal.with(terms), fields);
        }
    }

    private void requireOpen(Goal goal) {
        if (goal.status() == GoalStatus.CLOSED) {
            throw new GoalClosed(goal);
        }
        if (calendars.closed().cover(goal.period())) {
            throw new PeriodClosed(goal.period());
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

    private static List<String> fields(Goal goal, Terms terms) {
        var fields = new ArrayList<String>();
        if (!goal.name().equals(terms.name())) {
            fields.add("name");
        }
        if (goal.target().compareTo(terms.target()) != 0) {
            fields.add("target");
        }
        if (goal.quota() != terms.quota()) {
            fields.add("quota");
        }
        return fields;
    }
}
