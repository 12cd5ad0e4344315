package io.paceline.goal.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The one fiscal calendar of the company and its closed periods.
@Component
public class FiscalCalendars {

    private final JdbcClient jdbc;

    FiscalCalendars(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public FiscalCalendar current() {
        return held().calendar();
    }

    Held held() {
        return jdbc.sql("select revision, start_month, scheme, week_ends_on from fiscal_calendar")
                .query((row, _) ->
                        new Held(
                                row.getLong("revision"),
                                new FiscalCalendar(
                                        row.getInt("start_month"),
                                        FiscalScheme.valueOf(row.getString("scheme")),
                                        day(row.getString("week_ends_on")))))
                .single();
    }

    void change(FiscalCalendar to) {
        jdbc.sql(
                        """
                        update fiscal_calendar
                        set revision = revision + 1, start_month = :start, scheme = :scheme, week_ends_on = :day
                        """)
                .param("start", to.startMonth())
                .param("scheme", to.scheme().name())
                .param("day", to.weekEndsOn() == null ? null : to.weekEndsOn().name())
                .update();
    }

    public ClosedPeriods closed() {
        return new ClosedPeriods(
                jdbc.sql(
                                "select label, from_day, to_day, closed_at from closed_period order by from_day")
                        .query((row, _) ->
                                new ClosedPeriod(
                                        row.getString("label"),
                                        new DateRange(
                                                row.getObject("from_day", LocalDate.class),
                                                row.getObject("to_day", LocalDate.class)),
                                        row.getTimestamp("closed_at").toInstant()))
                        .list());
    }

    /// A period that is closed already stays as it was closed.
    public void close(Period period, Instant at) {
        jdbc.sql(
                        """
                        insert into closed_period (label, from_day, to_day, closed_at)
                        values (:label, :from, :to, :at::timestamptz)
                        on conflict (label) do nothing
                        """)
                .param("label", period.label())
                .param("from", period.from())
                .param("to", period.to())
                .param("at", at.toString())
                .update();
    }

    private static @Nullable DayOfWeek day(@Nullable String name) {
        return Optional.ofNullable(name).map(DayOfWeek::valueOf).orElse(null);
    }

    record Held(long revision, FiscalCalendar calendar) {}

    /// A period in which nothing is set or changed any more.
    record ClosedPeriod(String label, DateRange range, Instant at) {}
}
