package io.paceline.goal.setting;

import io.paceline.goal.calendar.CalendarUse;
import io.paceline.platform.access.Reach;
import io.paceline.platform.event.EventJson;
import io.paceline.platform.web.PageRequest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcGoals implements Goals, CalendarUse {

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    JdbcGoals(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Override
    public Optional<Goal> find(UUID id) {
        return jdbc.sql("select * from goal where id = :id")
                .param("id", id)
                .query(GoalRow::read)
                .optional();
    }

    @Override
    public List<Goal> tree(UUID id) {
        return jdbc.sql(
                        """
                        with recursive tree as (
                            select goal.*, 0 as depth from goal where id = :id
                            union all
                            select child.*, depth + 1 from goal child join tree on child.parent_id = tree.id
                        )
                        select * from tree order by depth, name, id
                        """)
                .param("id", id)
                .query(GoalRow::read)
                .list();
    }

    @Override
    public List<Goal> children(UUID id) {
        return jdbc.sql("select * from goal where parent_id = :id order by name, from_day, id")
                .param("id", id)
                .query(GoalRow::read)
                .list();
    }

    @Override
    public List<Goal> measured() {
        return jdbc.sql("select * from goal where status <> 'DRAFT'").query(GoalRow::read).list();
    }

    @Override
    public List<Goal> list(Filter filter, Reach reach, PageRequest page) {
        var after = page.cursor();
        return jdbc.sql(
                        """
                        select * from goal
                        where %s
                            and (:owner::uuid is null or owner_id = :owner::uuid)
                            and (:period::text is null or period_label = :period::text)
                            and (:parent::uuid is null or parent_id = :parent::uuid)
                            and (:status::text is null or status = :status::text)
                            and (:metric::text is null or metric = :metric::text)
                            and (:afterName::text is null
                                or (name, id) > (:afterName::text, :afterId::uuid))
                        order by name, id
                        limit :limit
                        """
                                .formatted(GoalsInReach.sql(reach)))
                .params(reach.params())
                .param("owner", text(filter.ownerId()))
                .param("period", filter.period())
                .param("parent", text(filter.parentId()))
                .param("status", text(filter.status()))
                .param("metric", filter.metric())
                .param("afterName", after == null ? null : after.string(0))
                .param("afterId", after == null ? null : after.uuid(1).toString())
                .param("limit", page.fetchSize())
                .query(GoalRow::read)
                .list();
    }

    @Override
    public void add(Collection<Goal> drafts) {
        batches.batchUpdate(
                """
                insert into goal (id, revision, name, owner_kind, owner_id, metric, scope, currency, period_kind,
                    period_label, from_day, to_day, target, parent_id, quota, status)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                drafts.stream().map(JdbcGoals::columns).toList());
    }

    @Override
    public void change(Collection<Goal> changed) {
        batches.batchUpdate(
                "update goal set revision = ?, name = ?, target = ?, quota = ?, status = ? where id = ?",
                changed.stream()
                        .map(goal ->
                                new Object[] {
                                    goal.revision(),
                                    goal.name(),
                                    goal.target(),
                                    goal.quota(),
                                    goal.status().name(),
                                    goal.id()
                                })
                        .toList());
    }

    @Override
    public void remove(Collection<UUID> drafts) {
        jdbc.sql("delete from goal where id = any(:ids) and status = 'DRAFT'")
                .param("ids", drafts.toArray(UUID[]::new))
                .update();
    }

    @Override
    public boolean isUsed() {
        return jdbc.sql(
                        """
                        select exists (select from goal where period_kind <> 'CUSTOM')
                            or exists (select from closed_period)
                        """)
                .query(Boolean.class)
                .single();
    }

    private static @Nullable Object[] columns(Goal goal) {
        var measure = goal.measure();
        var period = goal.period();
        return new @Nullable Object[] {
            goal.id(),
            goal.revision(),
            goal.name(),
            measure.owner().kind().name(),
            measure.owner().id(),
            measure.metric().name(),
            EventJson.MAPPER.writeValueAsString(measure.scope()),
            text(measure.currency()),
            period.kind().name(),
            period.label(),
            period.from(),
            period.to(),
            goal.target(),
            goal.parentId(),
            goal.quota(),
            goal.status().name()
        };
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
