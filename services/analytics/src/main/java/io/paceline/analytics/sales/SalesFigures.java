package io.paceline.analytics.sales;

import io.paceline.platform.access.Reach;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Sums over the sales within reach. Amounts of different currencies are never added: each has rows
/// of its own.
@Repository
class SalesFigures {

    record Part(String key, String name, String currency, long deals, BigDecimal revenue) {}

    record Whole(String currency, long deals, BigDecimal units, BigDecimal revenue) {}

    private final JdbcClient jdbc;

    SalesFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A member's share of a sale is seen where the member is within reach on its day.
    List<Part> by(Dimension dimension, DateRange dates, Reach reach) {
        return jdbc.sql(
                        """
                        select coalesce(%1$s, 'none') as key, coalesce(%2$s, %1$s, 'None') as name,
                            part.currency, sum(part.deals)::bigint as deals, sum(part.revenue) as revenue
                        from %5$s part %3$s
                        group by 1, 2, 3
                        order by %4$s, key, currency
                        """
                                .formatted(
                                        dimension.key(),
                                        dimension.label(),
                                        dimension.join(),
                                        dimension.isTime() ? "1" : "revenue desc",
                                        parts(reach)))
                .params(reach.params())
                .param("stored", dimension.stored())
                .param("from", dates.from())
                .param("to", dates.to())
                .query(new SimplePropertyRowMapper<>(Part.class))
                .list();
    }

    List<Whole> totals(DateRange dates, Reach reach) {
        return jdbc.sql(
                        """
                        select currency, sum(deals)::bigint as deals, sum(units) as units, sum(revenue) as revenue
                        from %s
                        group by currency order by revenue desc
                        """
                                .formatted(parts(reach)))
                .params(reach.params())
                .param("stored", "WHOLE")
                .param("from", dates.from())
                .param("to", dates.to())
                .query(new SimplePropertyRowMapper<>(Whole.class))
                .list();
    }

    /// The sums of all are kept by day; those of some are added up from their sales.
    private static String parts(Reach reach) {
        return reach.everything()
                ? "sales_between(:stored, :from, :to)"
                : "sales_within(:stored, :from, :to, :reachOwn::uuid[], :reachViewpoints::uuid[])";
    }
}
