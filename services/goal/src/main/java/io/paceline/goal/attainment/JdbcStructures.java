package io.paceline.goal.attainment;

import io.paceline.goal.calendar.FiscalCalendars;
import io.paceline.goal.contribution.TrackedMeasure;
import io.paceline.goal.measure.MeasureRow;
import io.paceline.goal.organisation.Organisations;
import io.paceline.goal.organisation.StructureLock;
import io.paceline.goal.setting.Goals;
import io.paceline.platform.event.EventJson;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcStructures implements Structures {

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final StructureLock lock;
    private final FiscalCalendars calendars;
    private final Organisations organisations;
    private final Goals goals;

    private volatile @Nullable Structure newest;

    JdbcStructures(
            JdbcClient jdbc,
            JdbcOperations batches,
            StructureLock lock,
            FiscalCalendars calendars,
            Organisations organisations,
            Goals goals) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.lock = lock;
        this.calendars = calendars;
        this.organisations = organisations;
        this.goals = goals;
    }

    @Override
    public void holdStill() {
        lock.holdStill();
    }

    @Override
    public void change() {
        lock.change();
    }

    @Override
    public void changed() {
        jdbc.sql("update structure set version = nextval('structure_version')").update();
    }

    @Override
    public Structure current() {
        long version = jdbc.sql("select version from structure").query(Long.class).single();
        var known = newest;
        if (known != null && known.version() == version) {
            return known;
        }
        var read =
                new Structure(
                        version,
                        calendars.current(),
                        organisations.current(),
                        measures(),
                        goals.measured());
        newest = read;
        return read;
    }

    @Override
    public void track(Collection<TrackedMeasure> measures) {
        batches.batchUpdate(
                """
                insert into measure as held (id, owner_kind, owner_id, metric, scope, currency, since)
                values (?, ?, ?, ?, ?::jsonb, ?, ?)
                on conflict (owner_kind, owner_id, metric, scope, currency)
                    do update set since = least(held.since, excluded.since)
                """,
                measures.stream().map(JdbcStructures::columns).toList());
    }

    private static @Nullable Object[] columns(TrackedMeasure tracked) {
        var measure = tracked.measure();
        return new @Nullable Object[] {
            tracked.id(),
            measure.owner().kind().name(),
            measure.owner().id(),
            measure.metric().name(),
            EventJson.MAPPER.writeValueAsString(measure.scope()),
            Optional.ofNullable(measure.currency()).map(Currency::getCurrencyCode).orElse(null),
            tracked.since()
        };
    }

    private List<TrackedMeasure> measures() {
        return jdbc.sql("select * from measure")
                .query((row, _) ->
                        new TrackedMeasure(
                                row.getObject("id", UUID.class),
                                MeasureRow.read(row),
                                row.getObject("since", LocalDate.class)))
                .list();
    }
}
