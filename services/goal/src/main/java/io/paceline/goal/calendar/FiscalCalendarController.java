package io.paceline.goal.calendar;

import io.paceline.platform.access.Permit;
import io.paceline.platform.access.Right;
import io.paceline.platform.web.Fault;
import io.paceline.platform.web.IfMatch;
import io.paceline.platform.web.InvalidRequest;
import io.paceline.platform.web.Page;
import io.paceline.platform.web.Revisioned;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/goal")
class FiscalCalendarController {

    record CalendarRequest(
            @Min(1) @Max(12) int startMonth, FiscalScheme scheme, @Nullable DayOfWeek weekEndsOn) {}

    record CalendarView(
            long revision, int startMonth, FiscalScheme scheme, @Nullable DayOfWeek weekEndsOn)
            implements Revisioned {}

    record PeriodView(
            PeriodKind kind,
            String label,
            LocalDate from,
            LocalDate to,
            @Nullable Instant closedAt) {}

    private final FiscalCalendars calendars;
    private final ChangeFiscalCalendar changeFiscalCalendar;

    FiscalCalendarController(FiscalCalendars calendars, ChangeFiscalCalendar changeFiscalCalendar) {
        this.calendars = calendars;
        this.changeFiscalCalendar = changeFiscalCalendar;
    }

    @GetMapping("/fiscal-calendar")
    @Permit(Right.SEE_CALENDAR)
    CalendarView calendar() {
        var held = calendars.held();
        var calendar = held.calendar();
        return new CalendarView(
                held.revision(), calendar.startMonth(), calendar.scheme(), calendar.weekEndsOn());
    }

    @PutMapping("/fiscal-calendar")
    @Permit(Right.KEEP_CALENDAR)
    CalendarView change(@IfMatch long revision, @Valid @RequestBody CalendarRequest request) {
        changeFiscalCalendar.change(
                revision,
                new FiscalCalendar(request.startMonth(), request.scheme(), request.weekEndsOn()));
        return calendar();
    }

    @GetMapping("/fiscal-periods")
    @Permit(Right.SEE_CALENDAR)
    Page<PeriodView> periods(@RequestParam int year) {
        if (!FiscalCalendar.inLimits(year)) {
            throw InvalidRequest.of(Fault.inQuery("year", "must be 1900 to 2999", year));
        }
        var closed = calendars.closed();
        return Page.of(
                calendars.current().periods(year).stream()
                        .map(period ->
                                new PeriodView(
                                        period.kind(),
                                        period.label(),
                                        period.from(),
                                        period.to(),
                                        closed.closedAt(period.label())))
                        .toList());
    }
}
