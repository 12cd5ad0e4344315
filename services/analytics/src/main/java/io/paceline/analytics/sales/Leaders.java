package io.paceline.analytics.sales;

import io.paceline.platform.access.Reach;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who sold most. Each currency has a board of its own.
@Repository
class Leaders {

    /// A member's place.
    ///
    /// @param ratio attainment of the member's revenue goal for exactly these dates, if there is
    ///   one and the caller sees it
    record Leader(
            long rank,
            UUID memberId,
            String name,
            @Nullable String unitName,
            String currency,
            long deals,
            BigDecimal revenue,
            @Nullable BigDecimal ratio) {}

    private final JdbcClient jdbc;

    Leaders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param shown who stands on the board, ranked among each other; everybody when empty
    /// @param goals whose goals the caller sees
    List<Leader> on(DateRange dates, Optional<Set<UUID>> shown, Reach goals, int limit) {
        return jdbc.sql(
                        """
                        with board as (
                            select key::uuid as member_id, currency, sum(deals)::bigint as deals,
                                sum(revenue) as revenue,
                                rank() over (partition by currency order by sum(revenue) desc) as rank
                            from sales_between('MEMBER', :from, :to)
                            where :everybody or key::uuid = any(:shown)
                            group by key, currency
                            order by rank, member_id
                            limit :limit
                        )
                        select board.rank, board.member_id, coalesce(member.name, board.member_id::text) as name,
                            unit.name as unit_name, board.currency, board.deals, board.revenue, goal.ratio
                        from board
                            left join member_replica member on member.id = board.member_id
                            left join lateral (
                                select unit_id from seat
                                where seat.member_id = board.member_id and seat.from_date < :to
                                order by from_date desc limit 1
                            ) seat on true
                            left join unit_replica unit on unit.id = seat.unit_id
                            left join lateral (
                                select (reached.state ->> 'ratio')::numeric as ratio
                                from goal_replica goal join attainment_replica reached using (id)
                                where goal.owner_id = board.member_id
                                    and goal.state ->> 'metric' = 'REVENUE'
                                    and goal.state ->> 'currency' = board.currency
                                    and goal.state -> 'period' ->> 'from' = :from::date::text
                                    and goal.state -> 'period' ->> 'to' = :to::date::text
                                    and %s
                                order by goal.state ->> 'quota' desc, goal.id limit 1
                            ) goal on true
                        order by board.rank, name, board.member_id
                        """
                                .formatted(
                                        goals.sql(
                                                "goal.owner_id",
                                                "least(:to::date - 1, :reachToday)")))
                .params(goals.params())
                .param("from", dates.from())
                .param("to", dates.to())
                .param("everybody", shown.isEmpty())
                .param("shown", shown.orElse(Set.of()).toArray(UUID[]::new))
                .param("limit", limit)
                .query(new SimplePropertyRowMapper<>(Leader.class))
                .list();
    }
}
