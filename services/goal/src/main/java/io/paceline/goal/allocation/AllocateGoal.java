package io.paceline.goal.allocation;

import io.paceline.goal.allocation.Allocation.ByOwner;
import io.paceline.goal.allocation.Allocation.ByPeriod;
import io.paceline.goal.attainment.History;
import io.paceline.goal.calendar.DateRange;
import io.paceline.goal.calendar.FiscalCalendars;
import io.paceline.goal.organisation.Organisations;
import io.paceline.goal.organisation.StructureLock;
import io.paceline.goal.setting.Goal;
import io.paceline.goal.setting.GoalClosed;
import io.paceline.goal.setting.GoalStatus;
import io.paceline.goal.setting.Goals;
import io.paceline.goal.setting.GoalsInReach;
import io.paceline.goal.setting.PeriodClosed;
import io.paceline.platform.access.Reach;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Divides a goal into drafts. Drafts of an earlier division of the same kind are replaced, so a
/// division can be tried out until it is activated.
@Service
class AllocateGoal {

    private final Goals goals;
    private final GoalsInReach inReach;
    private final FiscalCalendars calendars;
    private final Organisations organisations;
    private final History history;
    private final StructureLock lock;
    private final Clock clock;
    private final ZoneId zone;

    AllocateGoal(
            Goals goals,
            GoalsInReach inReach,
            FiscalCalendars calendars,
            Organisations organisations,
            History history,
            StructureLock lock,
            Clock clock,
            @Value("${paceline.zone}") ZoneId zone) {
        this.goals = goals;
        this.inReach = inReach;
        this.calendars = calendars;
        this.organisations = organisations;
        this.history = history;
        this.lock = lock;
        this.clock = clock;
        this.zone = zone;
    }

    @Transactional
    public List<Goal> allocate(UUID id, Allocation allocation, Reach reach) {
        lock.change();
        var goal = inReach.find(id, reach);
        requireOpen(goal);
        var beneath = goals.tree(id);
        inReach.requireAll(beneath, reach); // Some of them are replaced, all of them are named.
        var tree = new GoalTree(beneath);
        var parts =
                switch (allocation) {
                    case ByOwner byOwner -> toOwners(goal, tree, byOwner);
                    case ByPeriod byPeriod -> toPeriods(goal, tree, byPeriod);
                };
        inReach.requireAll(parts, reach);
        goals.add(parts);
        return parts;
    }

    private List<Goal> toOwners(Goal goal, GoalTree tree, ByOwner byOwner) {
        goals.remove(tree.replaceableOwners(goal));
        var on = byOwner.on() == null ? day(goal) : byOwner.on();
        var candidates = new Candidates(organisations.current(), on);
        return new DivideByOwner(byOwner, candidates, history, past(goal, byOwner)).divide(goal);
    }

    private List<Goal> toPeriods(Goal goal, GoalTree tree, ByPeriod byPeriod) {
        var divided = byPeriod.terms().deep() ? tree.ownersOf(goal) : List.of(goal);
        divided.forEach(each -> goals.remove(tree.replaceablePeriods(each)));
        var divide =
                new DivideByPeriod(
                        byPeriod,
                        calendars.current(),
                        organisations.current(),
                        history,
                        past(goal, byPeriod));
        return divide.divide(divided);
    }

    private void requireOpen(Goal goal) {
        if (goal.status() == GoalStatus.CLOSED) {
            throw new GoalClosed(goal);
        }
        if (calendars.closed().cover(goal.period())) {
            throw new PeriodClosed(goal.period());
        }
    }

    private DateRange past(Goal goal, Allocation allocation) {
        var asked = allocation.terms().history();
        return asked == null ? calendars.current().yearBefore(goal.period()) : asked;
    }

    /// The organisation of today while the period runs, of its first day before and after.
    private LocalDate day(Goal goal) {
        var today = LocalDate.ofInstant(clock.instant(), zone);
        return goal.period().range().contains(today) ? today : goal.period().from();
    }
}
