package io.paceline.goal.allocation;

import io.paceline.goal.allocation.Allocation.ByPeriod;
import io.paceline.goal.allocation.Allocation.Method;
import io.paceline.goal.attainment.History;
import io.paceline.goal.calendar.DateRange;
import io.paceline.goal.calendar.FiscalCalendar;
import io.paceline.goal.calendar.Period;
import io.paceline.goal.calendar.PeriodKind;
import io.paceline.goal.measure.Owner;
import io.paceline.goal.organisation.Organisation;
import io.paceline.goal.setting.Goal;
import io.paceline.platform.web.InvalidRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/// Divides goals into quarters or months, each by the season of its own owner, or else of the
/// nearest unit above that has one, or else evenly.
final class DivideByPeriod {

    private final ByPeriod asked;
    private final FiscalCalendar calendar;
    private final Organisation organisation;
    private final History history;
    private final DateRange past;

    DivideByPeriod(
            ByPeriod asked,
            FiscalCalendar calendar,
            Organisation organisation,
            History history,
            DateRange past) {
        this.asked = asked;
        this.calendar = calendar;
        this.organisation = organisation;
        this.history = history;
        this.past = past;
    }

    /// @param goals of one period and metric, the first being the one that was asked for
    List<Goal> divide(List<Goal> goals) {
        var first = goals.getFirst();
        var periods = calendar.divide(first.period(), into(first.period()));
        if (periods.isEmpty()) {
            throw InvalidRequest.at(
                    "/to",
                    "does not divide " + first.period().label(),
                    String.valueOf(asked.into()));
        }
        var seasons = seasons(goals);
        var parts = new Parts(asked.terms(), first.name());
        return goals.stream()
                .flatMap(goal -> {
                    var weights = weights(goal, periods, seasons);
                    return parts.toPeriods(goal, periods, weights).stream();
                })
                .toList();
    }

    private PeriodKind into(Period period) {
        if (asked.into() != null) {
            return asked.into();
        }
        return period.kind() == PeriodKind.YEAR ? PeriodKind.QUARTER : PeriodKind.MONTH;
    }

    private List<BigDecimal> weights(
            Goal goal,
            List<Period> periods,
            Map<Owner, NavigableMap<LocalDate, BigDecimal>> seasons) {
        return above(goal).stream()
                .map(seasons::get)
                .flatMap(days -> Optional.ofNullable(days).stream())
                .flatMap(days ->
                        Shares.bySeason(periods, goal.period().range(), past, days).stream())
                .findFirst()
                .orElseGet(() -> Shares.even(periods.size()));
    }

    private Map<Owner, NavigableMap<LocalDate, BigDecimal>> seasons(List<Goal> goals) {
        if (asked.terms().method() == Method.EVEN) {
            return Map.of();
        }
        var owners = goals.stream().flatMap(goal -> above(goal).stream()).distinct().toList();
        return history.of(goals.getFirst().measure(), owners, past);
    }

    private List<Owner> above(Goal goal) {
        return organisation.ownersAbove(goal.owner(), goal.period().from());
    }
}
