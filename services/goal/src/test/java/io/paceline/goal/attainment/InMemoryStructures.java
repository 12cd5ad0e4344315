package io.paceline.goal.attainment;

import io.paceline.goal.calendar.FiscalCalendar;
import io.paceline.goal.contribution.TrackedMeasure;
import io.paceline.goal.measure.Measure;
import io.paceline.goal.organisation.Organisations;
import io.paceline.goal.setting.Goal;
import io.paceline.simulation.Database;
import io.paceline.simulation.Table;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Each instance keeps the newest structure that it has read, under a number that is never used
/// twice.
final class InMemoryStructures implements Structures {

    /// What all instances share.
    static final class Tables {
        final Table<UUID, Goal> goals;
        private final Table<Measure, TrackedMeasure> measures;
        private final Table<Boolean, Long> version;
        private final AtomicLong sequence = new AtomicLong();

        Tables(Database database) {
            this.goals = new Table<>(database);
            this.measures = new Table<>(database);
            this.version = new Table<>(database);
        }
    }

    private final Tables tables;
    private final Organisations organisations;
    private @Nullable Structure newest;

    InMemoryStructures(Tables tables, Organisations organisations) {
        this.tables = tables;
        this.organisations = organisations;
    }

    @Override
    public void holdStill() {}

    @Override
    public void change() {}

    @Override
    public void changed() {
        tables.version.put(true, tables.sequence.incrementAndGet());
    }

    @Override
    public Structure current() {
        long version = tables.version.find(true).orElse(0L);
        var known = newest;
        if (known == null || known.version() != version) {
            known =
                    new Structure(
                            version,
                            FiscalCalendar.CALENDAR_YEAR,
                            organisations.current(),
                            List.copyOf(tables.measures.rows()),
                            List.copyOf(tables.goals.rows()));
            newest = known;
        }
        return known;
    }

    @Override
    public void track(Collection<TrackedMeasure> come) {
        for (var tracked : come) {
            var held = tables.measures.find(tracked.measure()).orElse(tracked);
            var since = Collections.min(List.<LocalDate>of(held.since(), tracked.since()));
            tables.measures.put(
                    tracked.measure(), new TrackedMeasure(held.id(), tracked.measure(), since));
        }
    }
}
