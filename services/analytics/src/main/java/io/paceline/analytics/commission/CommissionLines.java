package io.paceline.analytics.commission;

import io.paceline.platform.access.Reach;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CommissionLines {

    record MonthTotal(String month, String currency, long lines, long payees, BigDecimal amount) {}

    private static final String LAST_DAY =
            "least((to_date(pay_period, 'YYYY-MM') + interval '1 month - 1 day')::date, :reachToday)";

    private final JdbcClient jdbc;

    CommissionLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Answers those that were not known yet.
    Set<UUID> add(Collection<CommissionLine> lines) {
        return new HashSet<>(
                jdbc.sql(
                                """
                                insert into commission_line (id, payee_id, pay_period, currency, amount)
                                select * from unnest(:ids::uuid[], :payees::uuid[], :periods::text[],
                                    :currencies::text[], :amounts::numeric[]) as come(id)
                                order by id
                                on conflict (id) do nothing
                                returning id
                                """)
                        .param("ids", lines.stream().map(CommissionLine::id).toArray(UUID[]::new))
                        .param(
                                "payees",
                                lines.stream().map(CommissionLine::payeeId).toArray(UUID[]::new))
                        .param("periods", of(lines, CommissionLine::payPeriod))
                        .param("currencies", of(lines, line -> line.amount().currency()))
                        .param("amounts", of(lines, line -> line.amount().amount().toPlainString()))
                        .query(UUID.class)
                        .list());
    }

    /// A payee is seen as of the end of the pay period. Whether they are is asked once for each
    /// payee and period, not for each line.
    List<MonthTotal> byMonth(Reach reach) {
        return jdbc.sql(
                        """
                        select pay_period as month, currency, sum(lines)::bigint as lines,
                            count(distinct payee_id) as payees, sum(amount) as amount
                        from (
                            select payee_id, pay_period, currency, count(*) as lines, sum(amount) as amount
                            from commission_line group by payee_id, pay_period, currency
                        ) as paid
                        where %s
                        group by pay_period, currency order by pay_period, currency
                        """
                                .formatted(reach.sql("payee_id", LAST_DAY)))
                .params(reach.params())
                .query(new SimplePropertyRowMapper<>(MonthTotal.class))
                .list();
    }

    private static String[] of(
            Collection<CommissionLine> lines, Function<CommissionLine, String> column) {
        return lines.stream().map(column).toArray(String[]::new);
    }
}
