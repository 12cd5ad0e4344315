package io.paceline.goal.attainment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.paceline.goal.calendar.FiscalCalendar;
import io.paceline.goal.contribution.Counting;
import io.paceline.goal.contribution.MeasureDay;
import io.paceline.goal.contribution.TrackedMeasure;
import io.paceline.goal.measure.Measure;
import io.paceline.goal.organisation.Organisation;
import io.paceline.goal.setting.Goal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/// Everything deals are counted by, as of one version: it is read once and kept in memory until the
/// version changes, so that a batch of deals asks the database for none of it.
final class Structure {

    private final long version;
    private final FiscalCalendar calendar;
    private final Organisation organisation;
    private final Map<Measure, TrackedMeasure> measures;
    private final Map<UUID, Goal> goals;
    private final Map<Measure, List<Goal>> goalsByMeasure;
    private final Map<UUID, Measure> measuresById;
    private final Counting counting;

    Structure(
            long version,
            FiscalCalendar calendar,
            Organisation organisation,
            Collection<TrackedMeasure> measures,
            Collection<Goal> goals) {
        this.version = version;
        this.calendar = calendar;
        this.organisation = organisation;
        this.measures = measures.stream().collect(toMap(TrackedMeasure::measure, it -> it));
        this.measuresById =
                measures.stream().collect(toMap(TrackedMeasure::id, TrackedMeasure::measure));
        this.goals = goals.stream().collect(toMap(Goal::id, Function.identity()));
        this.goalsByMeasure = goals.stream().collect(groupingBy(Goal::measure));
        this.counting = new Counting(organisation, measures);
    }

    long version() {
        return version;
    }

    FiscalCalendar calendar() {
        return calendar;
    }

    Organisation organisation() {
        return organisation;
    }

    Counting counting() {
        return counting;
    }

    Collection<Goal> goals() {
        return goals.values();
    }

    Goal goal(UUID id) {
        return Objects.requireNonNull(goals.get(id), () -> "No measured goal " + id);
    }

    Map<Measure, TrackedMeasure> measures() {
        return measures;
    }

    /// The goals whose period holds the day of their measure.
    List<Goal> goalsOn(MeasureDay day) {
        var measure = measuresById.get(day.measureId());
        return measure == null
                ? List.of()
                : goalsByMeasure.getOrDefault(measure, List.of()).stream()
                        .filter(goal -> goal.period().range().contains(day.day()))
                        .toList();
    }

    /// Where a goal's season is looked for: its own measure, then those of the units above its
    /// owner.
    List<Measure> seasonMeasures(Goal goal) {
        return organisation.ownersAbove(goal.owner(), goal.period().from()).stream()
                .map(goal.measure()::of)
                .toList();
    }
}
