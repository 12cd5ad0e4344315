package io.paceline.analytics.attainment;

import io.paceline.analytics.attainment.AttainmentRow.Owner;
import io.paceline.analytics.attainment.AttainmentRow.Period;
import io.paceline.analytics.attainment.AttainmentState.Pace;
import io.paceline.platform.access.Reach;
import io.paceline.platform.event.EventJson;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The goals of a period with their attainment.
@Repository
class Attainments {

    /// What is needed of a goal.
    private record Goal(
            UUID id,
            String name,
            GoalOwner owner,
            String metric,
            Period period,
            BigDecimal target,
            @Nullable String currency,
            @Nullable UUID parentId) {}

    private record GoalOwner(String kind, UUID id) {}

    private static final String LAST_DAY =
            "least((state -> 'period' ->> 'to')::date - 1, :reachToday)";

    private final JdbcClient jdbc;

    Attainments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those within reach, parents before children, then by name. A goal is seen through its owner
    /// on the last day of its period, or today while that is to come.
    List<AttainmentRow> of(String period, Reach reach) {
        return jdbc.sql(
                        """
                        with recursive goal as (
                            select id, state, (state ->> 'parentId')::uuid as parent_id, owner_id
                            from goal_replica where period_label = :period and %s
                        ), tree as (
                            select goal.*, 0 as depth from goal
                            where parent_id is null or parent_id not in (select id from goal)
                            union all
                            select goal.*, depth + 1 from goal join tree on goal.parent_id = tree.id
                            where depth < 30
                        )
                        select tree.state as goal, reached.state as reached,
                            coalesce(member.name, unit.name) as owner_name
                        from tree
                            left join attainment_replica reached on reached.id = tree.id
                            left join member_replica member on member.id = tree.owner_id
                            left join unit_replica unit on unit.id = tree.owner_id
                        order by depth, tree.state ->> 'name', tree.id
                        """
                                .formatted(reach.sql("owner_id", LAST_DAY)))
                .params(reach.params())
                .param("period", period)
                .query((row, _) -> row(row))
                .list();
    }

    private static AttainmentRow row(ResultSet row) throws SQLException {
        var goal = EventJson.MAPPER.readValue(row.getString("goal"), Goal.class);
        var json = row.getString("reached");
        var reached = json == null ? null : EventJson.MAPPER.readValue(json, AttainmentState.class);
        return row(goal, row.getString("owner_name"), reached);
    }

    private static AttainmentRow row(
            Goal goal, @Nullable String ownerName, @Nullable AttainmentState reached) {
        return new AttainmentRow(
                goal.id(),
                goal.parentId(),
                goal.name(),
                new Owner(goal.owner().kind(), goal.owner().id(), ownerName),
                goal.metric(),
                goal.period(),
                goal.target(),
                goal.currency(),
                reached == null ? BigDecimal.ZERO : reached.achieved(),
                reached == null ? BigDecimal.ZERO : reached.ratio(),
                reached == null ? BigDecimal.ZERO : reached.expected(),
                reached == null ? Pace.NOT_STARTED : reached.pace(),
                reached == null ? 0 : reached.deals(),
                reached == null ? null : reached.changedAt());
    }
}
