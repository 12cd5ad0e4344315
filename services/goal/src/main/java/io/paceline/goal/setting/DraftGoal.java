package io.paceline.goal.setting;

import io.paceline.goal.calendar.FiscalCalendars;
import io.paceline.goal.organisation.Organisations;
import io.paceline.goal.organisation.StructureLock;
import io.paceline.platform.access.Reach;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class DraftGoal {

    private final Goals goals;
    private final GoalsInReach inReach;
    private final FiscalCalendars calendars;
    private final Organisations organisations;
    private final StructureLock lock;

    DraftGoal(
            Goals goals,
            GoalsInReach inReach,
            FiscalCalendars calendars,
            Organisations organisations,
            StructureLock lock) {
        this.goals = goals;
        this.inReach = inReach;
        this.calendars = calendars;
        this.organisations = organisations;
        this.lock = lock;
    }

    @Transactional
    public Goal draft(NewGoal asked, Reach reach) {
        lock.change();
        var parent = parent(asked.parentId(), reach);
        var goal = new GoalRules(calendars.current(), organisations.current()).draft(asked, parent);
        inReach.requireAll(List.of(goal), reach);
        if (calendars.closed().cover(goal.period())) {
            throw new PeriodClosed(goal.period());
        }
        goals.add(List.of(goal));
        return goal;
    }

    /// Beyond reach it is as unknown as if it were not there.
    private @Nullable Goal parent(@Nullable UUID id, Reach reach) {
        return id == null
                ? null
                : goals.find(id).filter(goal -> inReach.covers(reach, goal)).orElse(null);
    }
}
