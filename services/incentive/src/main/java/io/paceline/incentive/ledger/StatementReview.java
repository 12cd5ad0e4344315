package io.paceline.incentive.ledger;

import static java.util.stream.Collectors.joining;

import io.paceline.contracts.Amount;
import io.paceline.incentive.ledger.LedgerMonths.Month;
import io.paceline.incentive.ledger.Statements.Submitted;
import io.paceline.incentive.payperiod.PayPeriods;
import io.paceline.platform.access.Caller;
import io.paceline.platform.access.Right;
import io.paceline.platform.approval.ApprovalRequest;
import io.paceline.platform.approval.Approvals;
import io.paceline.platform.approval.ApprovedAction;
import io.paceline.platform.approval.FourEyes;
import io.paceline.platform.approval.Proposal;
import io.paceline.platform.audit.AuditTrail;
import io.paceline.platform.audit.AuditedObject;
import io.paceline.platform.web.Conflict;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The statement of a closed pay period is submitted by one person and approved by another one;
/// neither of them is the payee.
@Service
class StatementReview implements ApprovedAction {

    static final String KIND = "statement";

    enum Status {
        OPEN,
        IN_REVIEW,
        APPROVED
    }

    record Submission(UUID payeeId, YearMonth month) {}

    /// What the approver judges.
    record Shown(String payee, YearMonth month, List<Amount> totals, int lines) {}

    private final Statements statements;
    private final LedgerMonths months;
    private final PayPeriods payPeriods;
    private final Approvals approvals;
    private final AuditTrail audit;
    private final Clock clock;

    StatementReview(
            Statements statements,
            LedgerMonths months,
            PayPeriods payPeriods,
            Approvals approvals,
            AuditTrail audit,
            Clock clock) {
        this.statements = statements;
        this.months = months;
        this.payPeriods = payPeriods;
        this.approvals = approvals;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    ApprovalRequest submit(UUID payeeId, String payee, YearMonth month) {
        var totals = months.of(payeeId, month);
        if (totals.isEmpty()) {
            throw new Conflict("statement-empty", "%s has no lines in %s".formatted(payee, month));
        }
        var shown = totals.stream().map(Month::total).toList();
        var title = "Statement of %s for %s: %s".formatted(payee, month, sum(shown));
        int lines = totals.stream().mapToInt(Month::lines).sum();
        return approvals.propose(
                Proposal.of(
                                KIND,
                                statements.idOf(payeeId, month),
                                title,
                                new Submission(payeeId, month))
                        .showing(null, new Shown(payee, month, shown, lines))
                        .concerning(payeeId, month.atEndOfMonth()));
    }

    /// A rejected or withdrawn submission leaves the statement open.
    Status status(@Nullable Submitted statement) {
        if (statement == null) {
            return Status.OPEN;
        }
        if (statement.approvedAt() != null) {
            return Status.APPROVED;
        }
        return approvals.open(KIND, statement.id()).isPresent() ? Status.IN_REVIEW : Status.OPEN;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Right propose() {
        return Right.SUBMIT_STATEMENTS;
    }

    @Override
    public Right approve() {
        return Right.APPROVE_STATEMENTS;
    }

    /// Always the same: what a closed pay period holds never changes.
    @Override
    public long revision(UUID statementId) {
        statements.getForChange(statementId);
        return 1;
    }

    @Override
    public void check(ApprovalRequest request) {
        var submission = request.payload(Submission.class);
        if (submission.payeeId().equals(request.proposer().memberId())) {
            throw new FourEyes("Another person has to submit your own statement");
        }
        if (!payPeriods.closed().contains(submission.month())) {
            throw new Conflict(
                    "pay-period-open",
                    "%s is not closed, so its statements may change".formatted(submission.month()));
        }
        requireUndecided(request);
    }

    @Override
    public void carryOut(ApprovalRequest request, Caller approver) {
        var before = requireUndecided(request);
        statements.approve(before.id(), clock.instant());
        audit.record(
                "statement.approved",
                AuditedObject.of("statement", before.id()),
                before,
                statements.getForChange(before.id()));
    }

    private Submitted requireUndecided(ApprovalRequest request) {
        var statement = statements.getForChange(request.objectId());
        if (statement.approvedAt() != null) {
            throw new Conflict(
                    "statement-approved",
                    "The statement of %s is approved and never changes"
                            .formatted(statement.month()));
        }
        return statement;
    }

    private static String sum(List<Amount> totals) {
        return totals.stream()
                .map(total -> total.amount().toPlainString() + " " + total.currency())
                .collect(joining(", "));
    }
}
