package io.paceline.goal.attainment;

import static java.util.stream.Collectors.toMap;

import io.paceline.goal.calendar.DateRange;
import io.paceline.goal.contribution.Contribution;
import io.paceline.goal.contribution.Difference;
import io.paceline.goal.contribution.MeasureDay;
import io.paceline.goal.contribution.Sum;
import io.paceline.goal.setting.Goal;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSums implements Sums {

    private final JdbcClient jdbc;

    JdbcSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Contribution> contributionsOf(Collection<UUID> dealIds) {
        return jdbc.sql(
                        """
                        select measure_id, deal_id, day, amount from contribution
                        where deal_id = any(:deals)
                        """)
                .param("deals", uuids(dealIds, Function.identity()))
                .query((row, _) ->
                        new Contribution(
                                row.getObject("measure_id", UUID.class),
                                row.getObject("deal_id", UUID.class),
                                row.getObject("day", LocalDate.class),
                                row.getBigDecimal("amount")))
                .list();
    }

    @Override
    public void apply(Difference difference) {
        if (!difference.removed().isEmpty()) {
            remove(difference.removed());
        }
        if (!difference.put().isEmpty()) {
            put(difference.put());
        }
    }

    private void remove(List<Contribution> removed) {
        jdbc.sql(
                        """
                        delete from contribution
                        using unnest(:deals::uuid[], :measures::uuid[]) as gone(deal, measure)
                        where deal_id = deal and measure_id = measure
                        """)
                .param("deals", uuids(removed, Contribution::dealId))
                .param("measures", uuids(removed, Contribution::measureId))
                .update();
    }

    private void put(List<Contribution> put) {
        jdbc.sql(
                        """
                        insert into contribution (deal_id, measure_id, day, amount)
                        select * from unnest(:deals::uuid[], :measures::uuid[], :days::date[], :amounts::numeric[])
                        on conflict (deal_id, measure_id)
                            do update set day = excluded.day, amount = excluded.amount
                        """)
                .param("deals", uuids(put, Contribution::dealId))
                .param("measures", uuids(put, Contribution::measureId))
                .param("days", texts(put, Contribution::day))
                .param("amounts", amounts(put, Contribution::amount))
                .update();
    }

    @Override
    public void addToDays(Map<MeasureDay, Sum> differences) {
        if (differences.isEmpty()) {
            return;
        }
        var days = differences.keySet();
        jdbc.sql(
                        """
                        insert into measure_day as held (measure_id, day, amount, deals)
                        select measure_id, day, amount, deals
                        from unnest(:measures::uuid[], :days::date[], :amounts::numeric[], :deals::bigint[])
                            as come(measure_id, day, amount, deals)
                        order by measure_id, day
                        on conflict (measure_id, day) do update
                            set amount = held.amount + excluded.amount, deals = held.deals + excluded.deals
                        """)
                .param("measures", uuids(days, MeasureDay::measureId))
                .param("days", texts(days, MeasureDay::day))
                .param("amounts", amounts(differences.values(), Sum::amount))
                .param("deals", differences.values().stream().map(Sum::deals).toArray(Long[]::new))
                .update();
    }

    @Override
    public List<Standing> addToGoals(Map<UUID, Sum> differences, Instant now) {
        if (differences.isEmpty()) {
            return List.of();
        }
        lock(differences.keySet());
        return jdbc.sql(
                        """
                        update attainment
                        set achieved = achieved + amount, deals = attainment.deals + come.deals,
                            revision = revision + 1, changed_at = :now::timestamptz
                        from unnest(:goals::uuid[], :amounts::numeric[], :deals::bigint[])
                            as come(goal, amount, deals)
                        where goal_id = goal
                        returning goal_id, revision, achieved, attainment.deals, changed_at
                        """)
                .param("now", now.toString())
                .param("goals", uuids(differences.keySet(), Function.identity()))
                .param("amounts", amounts(differences.values(), Sum::amount))
                .param("deals", differences.values().stream().map(Sum::deals).toArray(Long[]::new))
                .query(JdbcSums::standing)
                .list();
    }

    /// A statement of its own, so that the update after it sees what others have just committed.
    private void lock(Collection<UUID> goalIds) {
        jdbc.sql(
                        "select goal_id from attainment where goal_id = any(:goals) order by goal_id for update")
                .param("goals", uuids(goalIds, Function.identity()))
                .query(UUID.class)
                .list();
    }

    @Override
    public List<Standing> start(Collection<Goal> goals, Instant now) {
        return jdbc.sql(
                        """
                        insert into attainment (goal_id, revision, achieved, deals, changed_at)
                        select goal.id, 1, coalesce(sum(d.amount), 0), coalesce(sum(d.deals), 0), :now::timestamptz
                        from goal
                        left join measure m
                            on (m.owner_kind, m.owner_id, m.metric, m.scope)
                                    = (goal.owner_kind, goal.owner_id, goal.metric, goal.scope)
                                and m.currency is not distinct from goal.currency
                        left join measure_day d
                            on d.measure_id = m.id and d.day >= goal.from_day and d.day < goal.to_day
                        where goal.id = any(:goals)
                        group by goal.id
                        returning goal_id, revision, achieved, deals, changed_at
                        """)
                .param("now", now.toString())
                .param("goals", uuids(goals, Goal::id))
                .query(JdbcSums::standing)
                .list();
    }

    @Override
    public Map<UUID, Standing> standings(Collection<UUID> goalIds) {
        return jdbc
                .sql("select * from attainment where goal_id = any(:goals)")
                .param("goals", uuids(goalIds, Function.identity()))
                .query(JdbcSums::standing)
                .list()
                .stream()
                .collect(toMap(Standing::goalId, Function.identity()));
    }

    @Override
    public Map<ShareOf, Share> shares(Collection<ShareOf> asked) {
        var shares = new HashMap<ShareOf, Share>();
        if (asked.isEmpty()) {
            return shares;
        }
        var order = List.copyOf(asked);
        jdbc.sql(
                        """
                        select position, total, part
                        from unnest(:measures::uuid[], :from::date[], :to::date[], :before::date[]) with ordinality
                                as asked(measure, from_day, to_day, before, position)
                            cross join lateral (
                                select sum(amount) as total,
                                    coalesce(sum(amount) filter (where day < before), 0) as part
                                from measure_day
                                where measure_id = measure and day >= from_day and day < to_day
                            ) as days
                        where total is not null
                        """)
                .param("measures", uuids(order, ShareOf::measureId))
                .param("from", texts(order, share -> share.range().from()))
                .param("to", texts(order, share -> share.range().to()))
                .param("before", texts(order, ShareOf::before))
                .query(row -> {
                    shares.put(
                            order.get(row.getInt("position") - 1),
                            new Share(row.getBigDecimal("total"), row.getBigDecimal("part")));
                });
        return shares;
    }

    @Override
    public NavigableMap<LocalDate, BigDecimal> days(UUID measureId, DateRange range) {
        var days = new TreeMap<LocalDate, BigDecimal>();
        jdbc.sql(
                        """
                        select day, amount from measure_day
                        where measure_id = :measure and day >= :from and day < :to
                        """)
                .param("measure", measureId)
                .param("from", range.from())
                .param("to", range.to())
                .query(row -> {
                    days.put(row.getObject("day", LocalDate.class), row.getBigDecimal("amount"));
                });
        return days;
    }

    static Standing standing(ResultSet row, @SuppressWarnings("unused") int number)
            throws SQLException {
        return new Standing(
                row.getObject("goal_id", UUID.class),
                row.getLong("revision"),
                new Sum(row.getBigDecimal("achieved"), row.getLong("deals")),
                row.getTimestamp("changed_at").toInstant());
    }

    private static <T> UUID[] uuids(Collection<T> rows, Function<T, UUID> column) {
        return rows.stream().map(column).toArray(UUID[]::new);
    }

    private static <T> String[] texts(Collection<T> rows, Function<T, Object> column) {
        return rows.stream().map(row -> column.apply(row).toString()).toArray(String[]::new);
    }

    private static <T> BigDecimal[] amounts(Collection<T> rows, Function<T, BigDecimal> column) {
        return rows.stream().map(column).toArray(BigDecimal[]::new);
    }
}
