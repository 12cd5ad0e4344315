package io.paceline.incentive.quota;

import static java.util.stream.Collectors.groupingBy;

import io.paceline.incentive.quota.Quota.Interval;
import io.paceline.incentive.sql.Columns;
import io.paceline.platform.event.ReceivedEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcQuotas implements Quotas {

    private record Come(long revision, Quota quota) {}

    private final JdbcClient jdbc;

    JdbcQuotas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Quota> store(Collection<ReceivedEvent> goals) {
        var come =
                ReceivedEvent.latest(goals).stream()
                        .map(event ->
                                new Come(event.revision(), event.state(Goal.class).quotaOfOwner()))
                        .toList();
        var changed = new ArrayList<>(heldBefore(come));
        changed.addAll(upsert(come));
        return changed;
    }

    private List<Quota> heldBefore(List<Come> come) {
        return jdbc.sql(
                        """
                        select q.* from quota q
                        join unnest(:ids::uuid[], :revisions::bigint[]) as come(id, revision) on come.id = q.goal_id
                        where come.revision > q.revision
                        order by q.goal_id
                        for update of q
                        """)
                .param("ids", Columns.ids(come, row -> row.quota().goalId()))
                .param("revisions", come.stream().map(Come::revision).toArray(Long[]::new))
                .query((row, _) -> quota(row))
                .list();
    }

    private List<Quota> upsert(List<Come> come) {
        return jdbc.sql(
                        """
                        insert into quota as held
                        select * from unnest(:ids::uuid[], :revisions::bigint[], :payees::uuid[], :kinds::text[],
                            :labels::text[], :starts::date[], :ends::date[], :targets::numeric[],
                            :currencies::text[], :active::boolean[], :counts::boolean[])
                            as come(goal_id, revision, payee_id, kind, label, starts_on, ends_on, target,
                                currency, active, counts)
                        order by goal_id
                        on conflict (goal_id) do update set
                            revision = excluded.revision, payee_id = excluded.payee_id, kind = excluded.kind,
                            label = excluded.label, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
                            target = excluded.target, currency = excluded.currency, active = excluded.active,
                            counts = excluded.counts
                        where excluded.revision > held.revision
                        returning *
                        """)
                .param("ids", Columns.ids(come, row -> row.quota().goalId()))
                .param("revisions", come.stream().map(Come::revision).toArray(Long[]::new))
                .param("payees", Columns.ids(come, row -> row.quota().payeeId()))
                .param("kinds", Columns.texts(come, row -> row.quota().kind()))
                .param("labels", Columns.texts(come, row -> row.quota().interval().label()))
                .param("starts", Columns.texts(come, row -> row.quota().interval().from()))
                .param("ends", Columns.texts(come, row -> row.quota().interval().to()))
                .param("targets", Columns.texts(come, row -> row.quota().target()))
                .param("currencies", Columns.texts(come, row -> row.quota().currency()))
                .param("active", Columns.texts(come, row -> row.quota().active()))
                .param("counts", Columns.texts(come, row -> row.quota().counts()))
                .query((row, _) -> quota(row))
                .list();
    }

    @Override
    public Map<UUID, List<Quota>> of(Collection<UUID> payeeIds) {
        return jdbc
                .sql("select * from quota where counts and payee_id = any(:payees)")
                .param("payees", Columns.ids(payeeIds))
                .query((row, _) -> quota(row))
                .list()
                .stream()
                .collect(groupingBy(Quota::payeeId));
    }

    private static Quota quota(ResultSet row) throws SQLException {
        return new Quota(
                row.getObject("goal_id", UUID.class),
                row.getObject("payee_id", UUID.class),
                row.getString("kind"),
                new Interval(
                        row.getString("label"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class)),
                row.getBigDecimal("target"),
                row.getString("currency"),
                row.getBoolean("active"),
                row.getBoolean("counts"));
    }
}
