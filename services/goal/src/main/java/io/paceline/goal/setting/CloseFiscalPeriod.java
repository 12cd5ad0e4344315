package io.paceline.goal.setting;

import io.paceline.contracts.EventType;
import io.paceline.goal.calendar.FiscalCalendars;
import io.paceline.goal.calendar.Period;
import io.paceline.goal.organisation.StructureLock;
import io.paceline.platform.event.Change;
import io.paceline.platform.event.Outbox;
import io.paceline.platform.web.Conflict;
import io.paceline.platform.web.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Closes a fiscal period that is over, and the active goals that lie wholly in what is now closed.
/// Their attainment still follows late facts, since it is a function of the facts; their targets no
/// longer change.
@Service
class CloseFiscalPeriod {

    private final Goals goals;
    private final FiscalCalendars calendars;
    private final Measurement measurement;
    private final Outbox outbox;
    private final StructureLock lock;
    private final Clock clock;
    private final ZoneId zone;

    CloseFiscalPeriod(
            Goals goals,
            FiscalCalendars calendars,
            Measurement measurement,
            Outbox outbox,
            StructureLock lock,
            Clock clock,
            @Value("${paceline.zone}") ZoneId zone) {
        this.goals = goals;
        this.calendars = calendars;
        this.measurement = measurement;
        this.outbox = outbox;
        this.lock = lock;
        this.clock = clock;
        this.zone = zone;
    }

    @Transactional
    public List<Goal> close(String label) {
        lock.change();
        var period =
                calendars
                        .current()
                        .period(label)
                        .orElseThrow(() -> NotFound.of("fiscal period", label));
        requireOver(period);
        calendars.close(period, clock.instant());
        var covered = calendars.closed();
        var closed =
                goals.measured().stream()
                        .filter(goal -> goal.status() == GoalStatus.ACTIVE)
                        .filter(goal -> covered.cover(goal.period()))
                        .map(goal -> goal.become(GoalStatus.CLOSED))
                        .toList();
        store(closed);
        return closed;
    }

    private void requireOver(Period period) {
        if (period.to().isAfter(LocalDate.ofInstant(clock.instant(), zone))) {
            throw new Conflict(
                    "fiscal-period-not-over",
                    "%s runs to the day before %s".formatted(period.label(), period.to()));
        }
    }

    private void store(List<Goal> closed) {
        if (closed.isEmpty()) {
            return;
        }
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
