package io.paceline.goal.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.chrono.AccountingChronology;
import org.threeten.extra.chrono.AccountingChronologyBuilder;
import org.threeten.extra.chrono.AccountingYearDivision;

/// Turns fiscal years, quarters and months into dates. A fiscal year is named after the calendar
/// year in which it ends; months and quarters are numbered from its start, so with April as start
/// month `2018-01` is April 2017. A 4-4-5 year ends on the `weekEndsOn` nearest to the end of the
/// month before `startMonth`, and a 53rd week belongs to its twelfth month.
public record FiscalCalendar(int startMonth, FiscalScheme scheme, @Nullable DayOfWeek weekEndsOn) {

    public static final FiscalCalendar CALENDAR_YEAR =
            new FiscalCalendar(1, FiscalScheme.MONTHS, null);

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;
    private static final Pattern LABEL =
            Pattern.compile("(?<year>\\d{4})(-Q(?<quarter>[1-4])|-(?<month>0[1-9]|1[0-2]))?");

    public FiscalCalendar {
        if (startMonth < 1 || startMonth > 12) {
            throw new IllegalArgumentException("startMonth is 1 to 12, not " + startMonth);
        }
        if (scheme == FiscalScheme.MONTHS) {
            weekEndsOn = null;
        } else if (weekEndsOn == null) {
            weekEndsOn = DayOfWeek.SATURDAY;
        }
    }

    public Period year(int year) {
        return Period.of(PeriodKind.YEAR, "%04d".formatted(year), months(year, 1, 12));
    }

    public Period quarter(int year, int quarter) {
        String label = "%04d-Q%d".formatted(year, quarter);
        return Period.of(PeriodKind.QUARTER, label, months(year, quarter * 3 - 2, quarter * 3));
    }

    public Period month(int year, int month) {
        String label = "%04d-%02d".formatted(year, month);
        return Period.of(PeriodKind.MONTH, label, months(year, month, month));
    }

    /// The year, its quarters and its months.
    public List<Period> periods(int year) {
        return Stream.of(Stream.of(year(year)), quarters(year), months(year))
                .flatMap(periods -> periods)
                .toList();
    }

    /// The period of a label such as `2017`, `2017-Q1` or `2017-01`; empty when it is none.
    public Optional<Period> period(String label) {
        var parts = LABEL.matcher(label);
        if (!parts.matches() || !inLimits(Integer.parseInt(parts.group("year")))) {
            return Optional.empty();
        }
        int year = Integer.parseInt(parts.group("year"));
        if (parts.group("quarter") != null) {
            return Optional.of(quarter(year, Integer.parseInt(parts.group("quarter"))));
        }
        return Optional.of(
                parts.group("month") == null
                        ? year(year)
                        : month(year, Integer.parseInt(parts.group("month"))));
    }

    /// The quarters or months that make up a period; empty when it does not divide that way.
    public List<Period> divide(Period period, PeriodKind into) {
        if (period.kind() == PeriodKind.CUSTOM || period.kind().compareTo(into) >= 0) {
            return List.of();
        }
        int year = Integer.parseInt(period.label().substring(0, 4));
        return periods(year).stream()
                .filter(part -> part.kind() == into && period.range().covers(part.range()))
                .toList();
    }

    /// The same period of the year before: its seasonality is the profile of this one.
    public DateRange yearBefore(Period period) {
        if (period.kind() == PeriodKind.CUSTOM) {
            return new DateRange(period.from().minusYears(1), period.to().minusYears(1));
        }
        int year = Integer.parseInt(period.label().substring(0, 4)) - 1;
        String label = "%04d%s".formatted(year, period.label().substring(4));
        return period(label).orElse(period).range();
    }

    static boolean inLimits(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private Stream<Period> quarters(int year) {
        return IntStream.rangeClosed(1, 4).mapToObj(quarter -> quarter(year, quarter));
    }

    private Stream<Period> months(int year) {
        return IntStream.rangeClosed(1, 12).mapToObj(month -> month(year, month));
    }

    private DateRange months(int year, int first, int last) {
        return new DateRange(
                monthStart(year, first),
                last == 12 ? monthStart(year + 1, 1) : monthStart(year, last + 1));
    }

    private LocalDate monthStart(int year, int month) {
        if (weekEndsOn != null) {
            return LocalDate.from(chronology(weekEndsOn).date(year, month, 1));
        }
        int calendarYear = startMonth == 1 ? year : year - 1;
        return LocalDate.of(calendarYear, startMonth, 1).plusMonths(month - 1L);
    }

    private AccountingChronology chronology(DayOfWeek weekEnd) {
        var builder =
                new AccountingChronologyBuilder()
                        .endsOn(weekEnd)
                        .nearestEndOf(Month.of(startMonth).minus(1))
                        .withDivision(AccountingYearDivision.QUARTERS_OF_PATTERN_4_4_5_WEEKS)
                        .leapWeekInMonth(12)
                        .accountingYearEndsInIsoYear();
        return builder.toChronology();
    }
}
