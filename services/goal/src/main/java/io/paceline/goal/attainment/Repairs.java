package io.paceline.goal.attainment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Sums everything up again and puts right what differs, alone under the structure lock.
@Repository
class Repairs {

    private final JdbcClient jdbc;

    Repairs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Contributions of deals that are not won, or not known.
    int removeOrphans() {
        return jdbc.sql(
                        """
                        delete from contribution
                        where not exists (select from deal_fact where id = deal_id and won_on is not null)
                        """)
                .update();
    }

    int sumDays() {
        return jdbc.sql(
                        """
                        with counted as (
                            select measure_id, day, sum(amount) as amount, count(*) as deals
                            from contribution group by measure_id, day
                        ), differing as (
                            select coalesce(c.measure_id, held.measure_id) as measure_id,
                                coalesce(c.day, held.day) as day,
                                coalesce(c.amount, 0) as amount, coalesce(c.deals, 0) as deals
                            from counted c full join measure_day held
                                on held.measure_id = c.measure_id and held.day = c.day
                            where (coalesce(c.amount, 0), coalesce(c.deals, 0))
                                <> (coalesce(held.amount, 0), coalesce(held.deals, 0))
                        )
                        insert into measure_day (measure_id, day, amount, deals)
                        select * from differing
                        on conflict (measure_id, day)
                            do update set amount = excluded.amount, deals = excluded.deals
                        """)
                .update();
    }

    List<UUID> sumGoals(Instant now) {
        return jdbc.sql(
                        """
                        with counted as (
                            select goal.id, coalesce(sum(d.amount), 0) as amount, coalesce(sum(d.deals), 0) as deals
                            from goal
                            left join measure m
                                on (m.owner_kind, m.owner_id, m.metric, m.scope)
                                        = (goal.owner_kind, goal.owner_id, goal.metric, goal.scope)
                                    and m.currency is not distinct from goal.currency
                            left join measure_day d
                                on d.measure_id = m.id and d.day >= goal.from_day and d.day < goal.to_day
                            group by goal.id
                        )
                        update attainment
                        set achieved = amount, deals = counted.deals, revision = revision + 1,
                            changed_at = :now::timestamptz
                        from counted
                        where goal_id = counted.id and (achieved, attainment.deals) <> (amount, counted.deals)
                        returning goal_id
                        """)
                .param("now", now.toString())
                .query((row, _) -> row.getObject("goal_id", UUID.class))
                .list();
    }
}
