package io.paceline.incentive.ledger;

import io.paceline.contracts.Amount;
import io.paceline.incentive.ledger.StatementReview.Status;
import io.paceline.incentive.payee.Payees;
import io.paceline.incentive.payperiod.PayPeriods;
import io.paceline.platform.access.Permit;
import io.paceline.platform.access.Reach;
import io.paceline.platform.access.Right;
import io.paceline.platform.event.Freshness;
import io.paceline.platform.web.Page;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A statement is within reach by the last day of its month, or today while that lasts.
@RestController
@RequestMapping("/api/incentive/payees/{payeeId}/statements")
class StatementController {

    /// The most lines that a statement shows; all of them are at `/ledger-lines?month=`.
    static final int MOST_LINES = 2_000;

    enum PeriodStatus {
        OPEN,
        CLOSED;

        static PeriodStatus of(boolean closed) {
            return closed ? CLOSED : OPEN;
        }
    }

    record Payee(UUID id, String name) {}

    /// A month of a payee in one currency.
    record Month(YearMonth month, Status status, PeriodStatus payPeriod, Amount total, int lines) {}

    /// @param payPeriod only the statement of a closed one can be submitted
    /// @param totals by currency; `currency` and `total` are the first of them
    /// @param lineCount of all lines, also beyond those shown
    record Statement(
            Payee payee,
            YearMonth month,
            Status status,
            PeriodStatus payPeriod,
            @Nullable String currency,
            @Nullable Amount total,
            List<Amount> totals,
            int lineCount,
            List<LineView> lines,
            @Nullable Instant approvedAt,
            @Nullable Instant asOf) {}

    private final Payees payees;
    private final LedgerMonths ledgerMonths;
    private final Statements statements;
    private final StatementReview review;
    private final PayPeriods payPeriods;
    private final Freshness freshness;

    StatementController(
            Payees payees,
            LedgerMonths ledgerMonths,
            Statements statements,
            StatementReview review,
            PayPeriods payPeriods,
            Freshness freshness) {
        this.payees = payees;
        this.ledgerMonths = ledgerMonths;
        this.statements = statements;
        this.review = review;
        this.payPeriods = payPeriods;
        this.freshness = freshness;
    }

    @GetMapping
    @Permit(Right.SEE_PAY)
    Page<Month> list(@PathVariable UUID payeeId, Reach reach) {
        var months = ledgerMonths.within(payeeId, reach);
        if (months.isEmpty()) {
            payees.require(reach, payeeId, reach.today());
        }
        var submitted = statements.of(payeeId);
        return Page.of(
                        months.stream()
                                .map(each ->
                                        new Month(
                                                each.month(),
                                                review.status(submitted.get(each.month())),
                                                PeriodStatus.of(each.closed()),
                                                each.total(),
                                                each.lines()))
                                .toList())
                .asOf(freshness.asOf());
    }

    /// A month without lines is an empty statement.
    @GetMapping("/{month}")
    @Permit(Right.SEE_PAY)
    Statement get(@PathVariable UUID payeeId, @PathVariable YearMonth month, Reach reach) {
        payees.require(reach, payeeId, month.atEndOfMonth());
        var months = ledgerMonths.of(payeeId, month);
        var totals = months.stream().map(LedgerMonths.Month::total).toList();
        var submitted = statements.of(payeeId).get(month);
        return new Statement(
                new Payee(payeeId, payees.nameOf(payeeId)),
                month,
                review.status(submitted),
                PeriodStatus.of(payPeriods.closed().contains(month)),
                totals.isEmpty() ? null : totals.getFirst().currency(),
                totals.isEmpty() ? null : totals.getFirst(),
                totals,
                months.stream().mapToInt(LedgerMonths.Month::lines).sum(),
                ledgerMonths.lines(payeeId, month, MOST_LINES),
                submitted == null ? null : submitted.approvedAt(),
                freshness.asOf());
    }
}
