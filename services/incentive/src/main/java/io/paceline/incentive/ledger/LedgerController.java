package io.paceline.incentive.ledger;

import io.paceline.contracts.Amount;
import io.paceline.incentive.sql.Columns;
import io.paceline.platform.event.Freshness;
import io.paceline.platform.web.NotFound;
import io.paceline.platform.web.Page;
import io.paceline.platform.web.PageRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/incentive")
class LedgerController {

    /// Why a line is what it is.
    ///
    /// @param quota of the interval, in the plan's currency
    /// @param closeDate of the deal as known now; absent once it is no longer won
    /// @param arithmetic the calculation, step by step
    /// @param corrects the earlier lines for the same credit
    record Explanation(
            LineView line,
            BigDecimal quota,
            BigDecimal creditedBefore,
            @Nullable String plan,
            @Nullable LocalDate closeDate,
            Amount pay,
            Amount held,
            List<String> arithmetic,
            List<LineView> corrects) {}

    private record Found(
            LedgerLine line, LineView view, @Nullable String plan, @Nullable LocalDate closeDate) {}

    private final JdbcClient jdbc;
    private final Freshness freshness;

    LedgerController(JdbcClient jdbc, Freshness freshness) {
        this.jdbc = jdbc;
        this.freshness = freshness;
    }

    /// The newest first.
    @GetMapping("/payees/{payeeId}/ledger-lines")
    Page<LineView> list(
            @PathVariable UUID payeeId,
            @RequestParam @Nullable YearMonth month,
            @RequestParam @Nullable UUID dealId,
            PageRequest page) {
        var cursor = page.cursor();
        var rows =
                jdbc.sql(
                                LineView.SELECT
                                        + """
                                        where l.payee_id = :payee
                                            and (:month::text is null or l.pay_period = :month)
                                            and (:deal::uuid is null or l.deal_id = :deal)
                                            and (:before::uuid is null or l.id < :before)
                                        order by l.id desc limit :limit
                                        """)
                        .param("payee", payeeId)
                        .param("month", month == null ? null : month.toString())
                        .param("deal", dealId)
                        .param("before", cursor == null ? null : cursor.uuid(0))
                        .param("limit", page.fetchSize())
                        .query((row, _) -> LineView.of(row))
                        .list();
        return Page.of(rows, page, line -> List.of(line.id())).asOf(freshness.asOf());
    }

    @GetMapping("/ledger-lines/{id}")
    Explanation explain(@PathVariable UUID id) {
        var found = find(id);
        var line = found.line();
        var calculation = line.calculation();
        var currency = line.amount().currency();
        return new Explanation(
                found.view(),
                line.rule().quota(),
                calculation.creditedBefore(),
                found.plan(),
                found.closeDate(),
                new Amount(calculation.pay(), currency),
                new Amount(calculation.held(), currency),
                Arithmetic.of(line),
                lines(line.corrects()));
    }

    private Found find(UUID id) {
        return jdbc.sql(
                        """
                        select l.document, m.name as payee_name, d.name as deal_name, p.name as plan,
                            c.close_date
                        from ledger_line l
                        left join member_replica m on m.id = l.payee_id
                        left join deal_replica d on d.id = l.deal_id
                        left join plan p on p.id = (l.document #>> '{rule,planId}')::uuid
                        left join credit c on (c.deal_id, c.line, c.share, c.payee_id)
                            = (l.deal_id, l.line, l.share, l.payee_id)
                        where l.id = :id
                        """)
                .param("id", id)
                .query((row, _) ->
                        new Found(
                                Ledger.line(row),
                                LineView.of(row),
                                row.getString("plan"),
                                row.getObject("close_date", LocalDate.class)))
                .optional()
                .orElseThrow(() -> NotFound.of("ledger line", id));
    }

    private List<LineView> lines(List<UUID> ids) {
        return jdbc.sql(LineView.SELECT + "where l.id = any(:ids) order by l.id")
                .param("ids", Columns.ids(ids))
                .query((row, _) -> LineView.of(row))
                .list();
    }
}
