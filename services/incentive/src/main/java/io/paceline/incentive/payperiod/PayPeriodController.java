package io.paceline.incentive.payperiod;

import io.paceline.contracts.Amount;
import io.paceline.platform.access.Permit;
import io.paceline.platform.access.Reach;
import io.paceline.platform.access.ReachOf;
import io.paceline.platform.access.Right;
import io.paceline.platform.approval.ApprovalView;
import io.paceline.platform.approval.Approvals;
import io.paceline.platform.web.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
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
    /// @param payees how many of those whose pay the caller sees have lines, and how many `lines`;
    ///   both are absent, as are the totals, for who sees nobody's pay
    /// @param totals by currency
    record PayPeriod(
            YearMonth month,
            String status,
            @Nullable Integer payees,
            @Nullable Integer lines,
            @Nullable List<Amount> totals) {

        PayPeriod withoutPay() {
            return new PayPeriod(month, status, null, null, null);
        }
    }

    /// What the lines of a month add up to in one currency.
    private record Sum(
            YearMonth month, String status, int payees, int lines, @Nullable Amount total) {}

    private final JdbcClient jdbc;
    private final PayPeriodClose payPeriodClose;
    private final Approvals approvals;

    PayPeriodController(JdbcClient jdbc, PayPeriodClose payPeriodClose, Approvals approvals) {
        this.jdbc = jdbc;
        this.payPeriodClose = payPeriodClose;
        this.approvals = approvals;
    }

    @GetMapping
    @Permit(Right.SEE_PLANS)
    Page<PayPeriod> list(@ReachOf(Right.SEE_PAY) Reach pay) {
        Map<YearMonth, List<Sum>> months = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select month, currency, sum(amount) as total, count(amount)::int as lines,
                            count(distinct payee_id)::int as payees,
                            case when month <= (select max(month) from pay_period_closure)
                                then 'CLOSED' else 'OPEN' end as status
                        from (
                            select l.pay_period as month, l.currency, l.amount, l.payee_id
                            from ledger_line l
                            where %s
                            union all select pay_period, null, null, null from ledger_line
                            union all select month, null, null, null from pay_period_closure) found
                        group by month, currency order by month, currency
                        """
                                .formatted(
                                        pay.sql(
                                                "l.payee_id",
                                                "least(last_day_of(l.pay_period), :reachToday)")))
                .params(pay.params())
                .query(row -> {
                    var found = sum(row);
                    months.computeIfAbsent(found.month(), _ -> new ArrayList<>()).add(found);
                });
        return Page.of(
                months.values().stream()
                        .map(PayPeriodController::together)
                        .map(period -> pay.reachesNothing() ? period.withoutPay() : period)
                        .toList());
    }

    /// Proposes to close the month, and all before it. They are closed once another person has
    /// approved it, and never change from then.
    @PostMapping("/{month}/closure")
    @Permit(Right.CLOSE_PERIODS)
    ResponseEntity<ApprovalView> close(@PathVariable YearMonth month) {
        return approvals.accepted(payPeriodClose.propose(month));
    }

    private static Sum sum(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        return new Sum(
                YearMonth.parse(row.getString("month")),
                row.getString("status"),
                row.getInt("payees"),
                row.getInt("lines"),
                currency == null ? null : new Amount(row.getBigDecimal("total"), currency));
    }

    /// A payee with lines in two currencies counts in each; the larger number is nearest.
    private static PayPeriod together(List<Sum> sums) {
        return new PayPeriod(
                sums.getFirst().month(),
                sums.getFirst().status(),
                sums.stream().mapToInt(Sum::payees).max().orElse(0),
                sums.stream().mapToInt(Sum::lines).sum(),
                sums.stream().map(Sum::total).filter(total -> total != null).toList());
    }
}
