package io.paceline.deal.desk;

import io.paceline.contracts.Amount;
import io.paceline.platform.access.Reach;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Sums deals. Amounts of different currencies are never added: each has its row.
@Repository
class DealTotals {

    private final JdbcClient jdbc;

    DealTotals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What deals are summed by.
    enum By {
        MONTH("to_char(close_on, 'YYYY-MM')", "null", ""),
        QUARTER("to_char(close_on, 'YYYY-\"Q\"Q')", "null", ""),
        OWNER(
                "owner_id::text",
                "min(member.name)",
                "left join member_replica member on member.id = owner_id"),
        CHANNEL("channel", "min(way.name)", "left join channel way on way.code = channel"),
        PRODUCT(
                "item ->> 'productId'",
                "min(sold.name)",
                """
                cross join jsonb_array_elements(deal.state -> 'lines') as item
                left join product sold on sold.id = (item ->> 'productId')::uuid
                """);

        private final String key;
        private final String name;
        private final String join;

        By(String key, String name, String join) {
            this.key = key;
            this.name = name;
            this.join = join;
        }

        private String amount() {
            return this == PRODUCT ? "(item ->> 'amount')::numeric" : "deal.amount";
        }
    }

    @Schema(name = "DealTotal")
    record Total(
            @Schema(
                            description =
                                    "`2017-Q1`, `2017-03`, an id or a code; `none` without a close"
                                            + " date")
                    String key,
            @Nullable @Schema(description = "Whom the key stands for") String name,
            long deals,
            Amount amount) {}

    List<Total> by(By by, DealFilter filter, Reach reach) {
        return jdbc.sql(
                        """
                        select coalesce(%1$s, 'none') as key, %2$s as name, deal.currency,
                               count(distinct deal.id) as deals, sum(%3$s) as amount
                        from deal %4$s
                        where %5$s and %6$s
                        group by 1, deal.currency
                        order by 1, deal.currency
                        """
                                .formatted(
                                        by.key,
                                        by.name,
                                        by.amount(),
                                        by.join,
                                        DealFilter.WHERE,
                                        WithinReach.sql(reach)))
                .params(filter.parameters())
                .params(reach.params())
                .query((row, _) ->
                        new Total(
                                row.getString("key"),
                                row.getString("name"),
                                row.getLong("deals"),
                                new Amount(row.getBigDecimal("amount"), row.getString("currency"))))
                .list();
    }
}
