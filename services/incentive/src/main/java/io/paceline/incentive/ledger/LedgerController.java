package io.paceline.incentive.ledger;

import io.paceline.incentive.payee.Payees;
import io.paceline.incentive.sql.Columns;
import io.paceline.platform.access.Permit;
import io.paceline.platform.access.Reach;
import io.paceline.platform.access.Right;
import io.paceline.platform.event.Freshness;
import io.paceline.platform.web.NotFound;
import io.paceline.platform.web.Page;
import io.paceline.platform.web.PageRequest;
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

/// Lines are within reach by the last day of their pay period: a manager sees those of the months
/// that somebody ended in their team.
@RestController
@RequestMapping("/api/incentive")
class LedgerController {

    private final JdbcClient jdbc;
    private final Payees payees;
    private final Freshness freshness;

    LedgerController(JdbcClient jdbc, Payees payees, Freshness freshness) {
        this.jdbc = jdbc;
        this.payees = payees;
        this.freshness = freshness;
    }

    /// The newest first.
    @GetMapping("/payees/{payeeId}/ledger-lines")
    @Permit(Right.SEE_PAY)
    Page<LineView> list(
            @PathVariable UUID payeeId,
            @RequestParam @Nullable YearMonth month,
            @RequestParam @Nullable UUID dealId,
            PageRequest page,
            Reach reach) {
        requireSeen(payeeId, reach);
        var cursor = page.cursor();
        var rows =
                jdbc.sql(
                                LineView.SELECT
                                        + """
                                        where l.payee_id = :payee
                                            and (:month::text is null or l.pay_period = :month)
                                            and (:deal::uuid is null or l.deal_id = :deal)
                                            and (:before::uuid is null or l.id < :before)
                                            and %s
                                        order by l.id desc limit :limit
                                        """
                                                .formatted(reach.sql("l.payee_id", LineView.DAY)))
                        .params(reach.params())
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
    @Permit(Right.SEE_PAY)
    Explanation explain(@PathVariable UUID id, Reach reach) {
        var found =
                jdbc.sql(
                                Explanation.SELECT
                                        + "where l.id = :id and "
                                        + reach.sql("l.payee_id", LineView.DAY))
                        .params(reach.params())
                        .param("id", id)
                        .query((row, _) -> Explanation.of(row))
                        .optional()
                        .orElseThrow(() -> NotFound.of("ledger line", id));
        return found.with(lines(found.corrects(), reach));
    }

    private List<LineView> lines(List<UUID> ids, Reach reach) {
        return jdbc.sql(
                        LineView.SELECT
                                + "where l.id = any(:ids) and %s order by l.id"
                                        .formatted(reach.sql("l.payee_id", LineView.DAY)))
                .params(reach.params())
                .param("ids", Columns.ids(ids))
                .query((row, _) -> LineView.of(row))
                .list();
    }

    /// A payee who is in reach neither now nor with any line is treated as if there were none.
    private void requireSeen(UUID payeeId, Reach reach) {
        if (!payees.covered(reach, payeeId, reach.today()) && !hasLine(payeeId, reach)) {
            throw NotFound.of("payee", payeeId);
        }
    }

    private boolean hasLine(UUID payeeId, Reach reach) {
        return jdbc.sql(
                        "select exists (select from ledger_line l where l.payee_id = :payee and %s)"
                                .formatted(reach.sql("l.payee_id", LineView.DAY)))
                .params(reach.params())
                .param("payee", payeeId)
                .query(Boolean.class)
                .single();
    }
}
