package io.paceline.goal.setting;

import static java.util.Comparator.comparing;

import io.paceline.goal.calendar.FiscalCalendars;
import io.paceline.goal.calendar.Period;
import io.paceline.goal.organisation.StructureLock;
import io.paceline.platform.access.Caller;
import io.paceline.platform.access.Right;
import io.paceline.platform.approval.ApprovalRequest;
import io.paceline.platform.approval.ApprovedAction;
import io.paceline.platform.approval.Proposal;
import io.paceline.platform.web.Conflict;
import io.paceline.platform.web.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Closes a fiscal period that is over, once a second person approves, and the active goals that
/// lie wholly in what is then closed. Their attainment still follows late facts, since it is a
/// function of the facts; their targets no longer change.
@Component
class CloseFiscalPeriod implements ApprovedAction {

    /// What the approver sees.
    ///
    /// @param goals how many goals will be closed with the period
    record Closure(String label, LocalDate from, LocalDate to, int goals) {}

    private static final String KIND = "fiscal-period-close";

    private final Goals goals;
    private final CloseGoals closeGoals;
    private final FiscalCalendars calendars;
    private final StructureLock lock;
    private final Clock clock;
    private final ZoneId zone;

    CloseFiscalPeriod(
            Goals goals,
            CloseGoals closeGoals,
            FiscalCalendars calendars,
            StructureLock lock,
            Clock clock,
            @Value("${paceline.zone}") ZoneId zone) {
        this.goals = goals;
        this.closeGoals = closeGoals;
        this.calendars = calendars;
        this.lock = lock;
        this.clock = clock;
        this.zone = zone;
    }

    @Transactional(readOnly = true)
    public Proposal proposal(String label) {
        var period = period(label);
        var closure = new Closure(label, period.from(), period.to(), closing(period).size());
        return Proposal.of(KIND, FiscalPeriodId.of(label), "Close the period " + label, closure)
                .showing(null, closure);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Right propose() {
        return Right.CLOSE_PERIODS;
    }

    @Override
    public Right approve() {
        return Right.APPROVE_PERIOD_CLOSE;
    }

    /// A number for exactly these goals as they are: whatever is activated or adjusted until the
    /// approval is what the approver should have seen.
    @Override
    public long revision(UUID objectId) {
        lock.change();
        long revision = 1;
        for (var goal : closing(period(FiscalPeriodId.label(objectId)))) {
            revision = 31 * revision + Objects.hash(goal.id(), goal.revision());
        }
        return revision;
    }

    @Override
    public void check(ApprovalRequest request) {
        var period = period(FiscalPeriodId.label(request.objectId()));
        if (period.to().isAfter(LocalDate.ofInstant(clock.instant(), zone))) {
            throw new Conflict(
                    "fiscal-period-not-over",
                    "%s runs to the day before %s".formatted(period.label(), period.to()));
        }
        if (calendars.closed().has(period.label())) {
            throw new PeriodClosed(period);
        }
    }

    @Override
    public void carryOut(ApprovalRequest request, Caller approver) {
        check(request);
        var period = period(FiscalPeriodId.label(request.objectId()));
        var closing = closing(period);
        calendars.close(period, clock.instant());
        closeGoals.close(closing);
    }

    private Period period(String label) {
        return calendars
                .current()
                .period(label)
                .orElseThrow(() -> NotFound.of("fiscal period", label));
    }

    private List<Goal> closing(Period period) {
        var covered = calendars.closed().with(period);
        return goals.measured().stream()
                .filter(goal -> goal.status() == GoalStatus.ACTIVE)
                .filter(goal -> covered.cover(goal.period()))
                .sorted(comparing(Goal::id))
                .toList();
    }
}
