package io.paceline.incentive.ledger;

import io.paceline.contracts.Amount;
import io.paceline.platform.event.Freshness;
import io.paceline.platform.web.NotFound;
import io.paceline.platform.web.Page;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/incentive/payees/{payeeId}/statements")
class StatementController {

    /// The most lines that a statement shows; all of them are at `/ledger-lines?month=`.
    static final int MOST_LINES = 2_000;

    record Payee(UUID id, String name) {}

    /// A month of a payee in one currency.
    record Month(YearMonth month, String status, Amount total, int lines) {}

    /// @param totals by currency; `currency` and `total` are the first of them
    /// @param lineCount of all lines, also beyond those shown
    record Statement(
            Payee payee,
            YearMonth month,
            String status,
            @Nullable String currency,
            @Nullable Amount total,
            List<Amount> totals,
            int lineCount,
            List<LineView> lines,
            @Nullable Instant asOf) {}

    private static final String MONTHS =
            """
            select pay_period, currency, sum(amount) as total, count(*)::int as lines,
                case when pay_period <= (select max(month) from pay_period_closure)
                    then 'CLOSED' else 'OPEN' end as status
            from ledger_line
            where payee_id = :payee and (:month::text is null or pay_period = :month)
            group by pay_period, currency order by pay_period, currency
            """;

    private final JdbcClient jdbc;
    private final Freshness freshness;

    StatementController(JdbcClient jdbc, Freshness freshness) {
        this.jdbc = jdbc;
        this.freshness = freshness;
    }

    @GetMapping
    Page<Month> list(@PathVariable UUID payeeId) {
        payee(payeeId);
        return Page.of(months(payeeId, null)).asOf(freshness.asOf());
    }

    /// A month without lines is an empty statement.
    @GetMapping("/{month}")
    Statement get(@PathVariable UUID payeeId, @PathVariable YearMonth month) {
        var payee = payee(payeeId);
        var months = months(payeeId, month);
        var totals = months.stream().map(Month::total).toList();
        return new Statement(
                payee,
                month,
                closed(month) ? "CLOSED" : "OPEN",
                totals.isEmpty() ? null : totals.getFirst().currency(),
                totals.isEmpty() ? null : totals.getFirst(),
                totals,
                months.stream().mapToInt(Month::lines).sum(),
                lines(payeeId, month),
                freshness.asOf());
    }

    private Payee payee(UUID id) {
        return jdbc.sql("select name from member_replica where id = :id")
                .param("id", id)
                .query((row, _) -> new Payee(id, row.getString("name")))
                .optional()
                .orElseThrow(() -> NotFound.of("payee", id));
    }

    private boolean closed(YearMonth month) {
        return jdbc.sql(
                        "select exists (select from pay_period_closure where month >= :month) as closed")
                .param("month", month.toString())
                .query((row, _) -> row.getBoolean("closed"))
                .single();
    }

    private List<Month> months(UUID payeeId, @Nullable YearMonth month) {
        return jdbc.sql(MONTHS)
                .param("payee", payeeId)
                .param("month", month == null ? null : month.toString())
                .query((row, _) ->
                        new Month(
                                YearMonth.parse(row.getString("pay_period")),
                                row.getString("status"),
                                new Amount(row.getBigDecimal("total"), row.getString("currency")),
                                row.getInt("lines")))
                .list();
    }

    private List<LineView> lines(UUID payeeId, YearMonth month) {
        return jdbc.sql(
                        LineView.SELECT
                                + """
                                where l.payee_id = :payee and l.pay_period = :month
                                order by l.id limit :limit
                                """)
                .param("payee", payeeId)
                .param("month", month.toString())
                .param("limit", MOST_LINES)
                .query((row, _) -> LineView.of(row))
                .list();
    }
}
