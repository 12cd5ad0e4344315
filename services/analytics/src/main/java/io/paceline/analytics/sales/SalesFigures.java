package io.paceline.analytics.sales;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Sums over the sales. Amounts of different currencies are never added: each has rows of its own.
@Repository
class SalesFigures {

    record Part(String key, String name, String currency, long deals, BigDecimal revenue) {}

    record Whole(String currency, long deals, BigDecimal units, BigDecimal revenue) {}

    /// A member's place.
    ///
    /// @param ratio attainment of the member's revenue goal for exactly these dates, if there is
    ///   one
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

    SalesFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Part> by(Dimension dimension, DateRange dates) {
        return jdbc.sql(
                        """
                        select coalesce(%1$s, 'none') as key, coalesce(%2$s, %1$s, 'None') as name,
                            part.currency, sum(part.deals)::bigint as deals, sum(part.revenue) as revenue
                        from sales_between(:stored, :from, :to) part %3$s
                        group by 1, 2, 3
                        order by %4$s, key, currency
                        """
                                .formatted(
                                        dimension.key(),
                                        dimension.label(),
                                        dimension.join(),
                                        dimension.isTime() ? "1" : "revenue desc"))
                .param("stored", dimension.stored())
                .param("from", dates.from())
                .param("to", dates.to())
                .query(new SimplePropertyRowMapper<>(Part.class))
                .list();
    }

    List<Whole> totals(DateRange dates) {
        return jdbc.sql(
                        """
                        select currency, sum(deals)::bigint as deals, sum(units) as units, sum(revenue) as revenue
                        from sales_between('WHOLE', :from, :to)
                        group by currency order by revenue desc
                        """)
                .param("from", dates.from())
                .param("to", dates.to())
                .query(new SimplePropertyRowMapper<>(Whole.class))
                .list();
    }

    List<Leader> leaders(DateRange dates, int limit) {
        return jdbc.sql(
                        """
                        with board as (
                            select key::uuid as member_id, currency, sum(deals)::bigint as deals,
                                sum(revenue) as revenue,
                                rank() over (partition by currency order by sum(revenue) desc) as rank
                            from sales_between('MEMBER', :from, :to)
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
                                order by goal.state ->> 'quota' desc, goal.id limit 1
                            ) goal on true
                        order by board.rank, name, board.member_id
                        """)
                .param("from", dates.from())
                .param("to", dates.to())
                .param("limit", limit)
                .query(new SimplePropertyRowMapper<>(Leader.class))
                .list();
    }
}
