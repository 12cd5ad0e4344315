package io.paceline.goal.setting;

import io.paceline.goal.calendar.FiscalCalendars;
import io.paceline.goal.organisation.Organisations;
import io.paceline.goal.organisation.StructureLock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class DraftGoal {

    private final Goals goals;
    private final FiscalCalendars calendars;
    private final Organisations organisations;
    private final StructureLock lock;

    DraftGoal(
            Goals goals,
            FiscalCalendars calendars,
            Organisations organisations,
            StructureLock lock) {
        this.goals = goals;
        this.calendars = calendars;
        this.organisations = organisations;
        this.lock = lock;
    }

    @Transactional
    public Goal draft(NewGoal asked) {
        lock.change();
        var parent = asked.parentId() == null ? null : goals.find(asked.parentId()).orElse(null);
        var goal = new GoalRules(calendars.current(), organisations.current()).draft(asked, parent);
        if (calendars.closed().cover(goal.period())) {
            throw new PeriodClosed(goal.period());
        }
        goals.add(List.of(goal));
        return goal;
    }
}
