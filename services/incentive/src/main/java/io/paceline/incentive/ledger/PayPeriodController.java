package io.paceline.incentive.ledger;

import io.paceline.contracts.Amount;
import io.paceline.platform.web.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/incentive/pay-periods")
class PayPeriodController {

    /// A month with lines, or one that was closed.
    ///
    /// @param totals by currency
    record PayPeriod(YearMonth month, String status, int payees, int lines, List<Amount> totals) {}

    private final JdbcClient jdbc;
    private final ClosePayPeriod closePayPeriod;

    PayPeriodController(JdbcClient jdbc, ClosePayPeriod closePayPeriod) {
        this.jdbc = jdbc;
        this.closePayPeriod = closePayPeriod;
    }

    @GetMapping
    Page<PayPeriod> list() {
        Map<YearMonth, PayPeriod> months = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select month, currency, sum(amount) as total, count(amount)::int as lines,
                            count(distinct payee_id)::int as payees,
                            case when month <= (select max(month) from pay_period_closure)
                                then 'CLOSED' else 'OPEN' end as status
                        from (
                            select pay_period as month, currency, amount, payee_id from ledger_line
                            union all select month, null, null, null from pay_period_closure) found
                        group by month, currency order by month, currency
                        """)
                .query(row -> {
                    var found = payPeriod(row);
                    months.merge(found.month(), found, PayPeriodController::together);
                });
        return Page.of(List.copyOf(months.values()));
    }

    @PostMapping("/{month}/closure")
    PayPeriod close(@PathVariable YearMonth month) {
        closePayPeriod.close(month);
        return list().items().stream()
                .filter(period -> period.month().equals(month))
                .findFirst()
                .orElseThrow();
    }

    private static PayPeriod payPeriod(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        return new PayPeriod(
                YearMonth.parse(row.getString("month")),
                row.getString("status"),
                row.getInt("payees"),
                row.getInt("lines"),
                currency == null
                        ? List.of()
                        : List.of(new Amount(row.getBigDecimal("total"), currency)));
    }

    /// A payee with lines in two currencies counts in each; the larger number is nearest.
    private static PayPeriod together(PayPeriod one, PayPeriod other) {
        var totals = new ArrayList<>(one.totals());
        totals.addAll(other.totals());
        return new PayPeriod(
                one.month(),
                one.status(),
                Math.max(one.payees(), other.payees()),
                one.lines() + other.lines(),
                totals);
    }
}
