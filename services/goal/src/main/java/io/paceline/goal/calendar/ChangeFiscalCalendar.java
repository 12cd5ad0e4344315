package io.paceline.goal.calendar;

import io.paceline.goal.organisation.StructureLock;
import io.paceline.platform.web.Conflict;
import io.paceline.platform.web.RevisionConflict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class ChangeFiscalCalendar {

    private final FiscalCalendars calendars;
    private final CalendarUse use;
    private final StructureLock lock;

    ChangeFiscalCalendar(FiscalCalendars calendars, CalendarUse use, StructureLock lock) {
        this.calendars = calendars;
        this.use = use;
        this.lock = lock;
    }

    @Transactional
    public void change(long revision, FiscalCalendar to) {
        lock.change();
        var held = calendars.held();
        RevisionConflict.check(revision, held.revision());
        if (held.calendar().equals(to)) {
            return;
        }
        if (use.isUsed()) {
            throw new Conflict(
                    "fiscal-calendar-in-use",
                    "There are goals or closed periods in the fiscal calendar; it stays as it is");
        }
        calendars.change(to);
    }
}
