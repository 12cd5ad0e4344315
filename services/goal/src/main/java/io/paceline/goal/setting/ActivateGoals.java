package io.paceline.goal.setting;

import io.paceline.contracts.EventType;
import io.paceline.goal.calendar.FiscalCalendars;
import io.paceline.goal.organisation.StructureLock;
import io.paceline.platform.access.Reach;
import io.paceline.platform.event.Change;
import io.paceline.platform.event.Outbox;
import io.paceline.platform.web.Conflict;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Puts drafts into force: from then on they are told to others and measured.
@Service
class ActivateGoals {

    private final Goals goals;
    private final GoalsInReach inReach;
    private final FiscalCalendars calendars;
    private final Measurement measurement;
    private final Outbox outbox;
    private final StructureLock lock;
    private final Clock clock;

    ActivateGoals(
            Goals goals,
            GoalsInReach inReach,
            FiscalCalendars calendars,
            Measurement measurement,
            Outbox outbox,
            StructureLock lock,
            Clock clock) {
        this.goals = goals;
        this.inReach = inReach;
        this.calendars = calendars;
        this.measurement = measurement;
        this.outbox = outbox;
        this.lock = lock;
        this.clock = clock;
    }

    /// Activates the goal, and with `cascade` every draft beneath it; those already active stay.
    @Transactional
    public List<Goal> activate(UUID id, boolean cascade, Reach reach) {
        lock.change();
        var root = inReach.find(id, reach);
        if (root.status() == GoalStatus.CLOSED) {
            throw new GoalClosed(root);
        }
        var activated =
                (cascade ? goals.tree(id) : List.of(root))
                        .stream()
                                .filter(goal -> goal.status() == GoalStatus.DRAFT)
                                .map(goal -> goal.become(GoalStatus.ACTIVE))
                                .toList();
        inReach.requireAll(activated, reach);
        requireOpen(activated);
        store(activated);
        return activated;
    }

    private void requireOpen(List<Goal> activated) {
        var closed = calendars.closed();
        for (var goal : activated) {
            if (closed.cover(goal.period())) {
                throw new PeriodClosed(goal.period());
            }
        }
    }

    private void store(List<Goal> activated) {
        if (activated.isEmpty()) {
            return;
        }
        try {
            goals.change(activated);
        } catch (DuplicateKeyException _) {
            throw new Conflict(
                    "quota-already-active",
                    "An owner has an active quota for the same metric, scope and period already");
        }
        var change = Change.of("activated", "status");
        outbox.append(
                activated.stream()
                        .map(goal ->
                                GoalEvents.of(
                                        EventType.GOAL_ACTIVATED, goal, clock.instant(), change))
                        .toList());
        measurement.start(activated);
    }
}
