package io.paceline.goal.attainment;

import io.paceline.goal.calendar.FiscalCalendar;
import io.paceline.goal.contribution.TrackedMeasure;
import io.paceline.goal.measure.Measure;
import io.paceline.goal.organisation.Organisations;
import io.paceline.goal.setting.Goal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

final class InMemoryStructures implements Structures {

    private final Organisations organisations;
    private final Map<Measure, TrackedMeasure> measures = new HashMap<>();
    private long version;

    final List<Goal> goals = new ArrayList<>();

    InMemoryStructures(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public void holdStill() {}

    @Override
    public void change() {}

    @Override
    public void changed() {
        version++;
    }

    @Override
    public Structure current() {
        return new Structure(
                version,
                FiscalCalendar.CALENDAR_YEAR,
                organisations.current(),
                measures.values(),
                goals);
    }

    @Override
    public void track(Collection<TrackedMeasure> tracked) {
        tracked.forEach(it -> measures.put(it.measure(), it));
    }
}
