package io.paceline.incentive.ledger;

import io.paceline.contracts.Amount;
import io.paceline.platform.access.Reach;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A payee's lines by pay period.
@Component
class LedgerMonths {

    /// What the lines of a month add up to in one currency.
    record Month(YearMonth month, boolean closed, Amount total, int lines) {}

    private static final String SELECT =
            """
            select l.pay_period, l.currency, sum(l.amount) as total, count(*)::int as lines,
                coalesce(l.pay_period <= (select max(month) from pay_period_closure), false) as closed
            from ledger_line l
            where l.payee_id = :payee and %s
            group by l.pay_period, l.currency order by l.pay_period, l.currency
            """;

    private final JdbcClient jdbc;

    LedgerMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Month> of(UUID payeeId, YearMonth month) {
        return jdbc.sql(SELECT.formatted("l.pay_period = :month"))
                .param("payee", payeeId)
                .param("month", month.toString())
                .query((row, _) -> month(row))
                .list();
    }

    List<Month> within(UUID payeeId, Reach reach) {
        return jdbc.sql(SELECT.formatted(reach.sql("l.payee_id", LineView.DAY)))
                .params(reach.params())
                .param("payee", payeeId)
                .query((row, _) -> month(row))
                .list();
    }

    /// The first lines of a month.
    List<LineView> lines(UUID payeeId, YearMonth month, int most) {
        return jdbc.sql(
                        LineView.SELECT
                                + """
                                where l.payee_id = :payee and l.pay_period = :month
                                order by l.id limit :most
                                """)
                .param("payee", payeeId)
                .param("month", month.toString())
                .param("most", most)
                .query((row, _) -> LineView.of(row))
                .list();
    }

    private static Month month(ResultSet row) throws SQLException {
        return new Month(
                YearMonth.parse(row.getString("pay_period")),
                row.getBoolean("closed"),
                new Amount(row.getBigDecimal("total"), row.getString("currency")),
                row.getInt("lines"));
    }
}
