package io.paceline.incentive.adjustment;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paceline.incentive.adjustment.AdjustmentController.NewAdjustment;
import io.paceline.incentive.ledger.Ledger;
import io.paceline.incentive.ledger.ManualLine;
import io.paceline.incentive.ledger.ManualLine.Agreement;
import io.paceline.incentive.ledger.ManualLine.Who;
import io.paceline.incentive.payee.Payees;
import io.paceline.incentive.payperiod.PayPeriods;
import io.paceline.platform.access.Caller;
import io.paceline.platform.access.Right;
import io.paceline.platform.approval.ApprovalRequest;
import io.paceline.platform.approval.Approvals;
import io.paceline.platform.approval.ApprovedAction;
import io.paceline.platform.approval.FourEyes;
import io.paceline.platform.approval.Person;
import io.paceline.platform.approval.Proposal;
import io.paceline.platform.web.Conflict;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Money by hand is proposed by one person and approved by another one; neither is the payee.
@Service
class PayAdjustment implements ApprovedAction {

    static final String KIND = "pay-adjustment";

    /// What the approver judges.
    record Shown(String payee, Adjustment adjustment) {}

    private final AdjustmentRule rule;
    private final Payees payees;
    private final PayPeriods payPeriods;
    private final Ledger ledger;
    private final Approvals approvals;
    private final Clock clock;

    PayAdjustment(
            AdjustmentRule rule,
            Payees payees,
            PayPeriods payPeriods,
            Ledger ledger,
            Approvals approvals,
            Clock clock) {
        this.rule = rule;
        this.payees = payees;
        this.payPeriods = payPeriods;
        this.ledger = ledger;
        this.approvals = approvals;
        this.clock = clock;
    }

    @Transactional
    ApprovalRequest propose(UUID payeeId, NewAdjustment wanted) {
        var adjustment = rule.adjustment(payeeId, wanted);
        var payee = payees.nameOf(payeeId);
        var amount = adjustment.amount();
        var title =
                "%s %s for %s in %s"
                        .formatted(
                                amount.amount().toPlainString(),
                                amount.currency(),
                                payee,
                                adjustment.payPeriod());
        return approvals.propose(
                Proposal.of(KIND, UuidCreator.getTimeOrderedEpoch(), title, adjustment)
                        .showing(null, new Shown(payee, adjustment))
                        .concerning(payeeId, null));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Right propose() {
        return Right.ADJUST_PAY;
    }

    @Override
    public Right approve() {
        return Right.APPROVE_PAY;
    }

    /// Always the same: the object is the adjustment itself, which comes to be by the approval.
    @Override
    public long revision(UUID adjustmentId) {
        return 1;
    }

    @Override
    public void check(ApprovalRequest request) {
        var adjustment = request.payload(Adjustment.class);
        if (adjustment.payeeId().equals(request.proposer().memberId())) {
            throw new FourEyes("Another person has to propose what adjusts your own pay");
        }
    }

    @Override
    public void carryOut(ApprovalRequest request, Caller approver) {
        var adjustment = request.payload(Adjustment.class);
        var closed = payPeriods.keepOpen();
        if (closed.contains(adjustment.payPeriod())) {
            throw new Conflict(
                    "pay-period-closed",
                    "Pay periods up to %s are closed; propose it anew for an open one"
                            .formatted(closed.through()));
        }
        ledger.post(
                new ManualLine(
                        UuidCreator.getTimeOrderedEpochPlus1(),
                        adjustment.payeeId(),
                        adjustment.rule(),
                        adjustment.amount(),
                        adjustment.payPeriod(),
                        new Agreement(
                                request.id(),
                                adjustment.reason(),
                                who(request.proposer()),
                                new Who(approver.subject(), approver.name())),
                        clock.instant()));
    }

    private static Who who(Person person) {
        return new Who(person.subject(), person.name());
    }
}
