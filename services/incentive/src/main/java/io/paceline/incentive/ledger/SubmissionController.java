package io.paceline.incentive.ledger;

import io.paceline.incentive.payee.Payees;
import io.paceline.platform.access.Permit;
import io.paceline.platform.access.Reach;
import io.paceline.platform.access.Right;
import io.paceline.platform.approval.ApprovalView;
import io.paceline.platform.approval.Approvals;
import java.time.YearMonth;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SubmissionController {

    private final Payees payees;
    private final StatementReview review;
    private final Approvals approvals;

    SubmissionController(Payees payees, StatementReview review, Approvals approvals) {
        this.payees = payees;
        this.review = review;
        this.approvals = approvals;
    }

    /// Asks another person to approve the statement of a closed pay period. Nobody submits or
    /// approves their own.
    @PostMapping("/api/incentive/payees/{payeeId}/statements/{month}/submission")
    @Permit(Right.SUBMIT_STATEMENTS)
    ResponseEntity<ApprovalView> submit(
            @PathVariable UUID payeeId, @PathVariable YearMonth month, Reach reach) {
        payees.require(reach, payeeId, month.atEndOfMonth());
        return approvals.accepted(review.submit(payeeId, payees.nameOf(payeeId), month));
    }
}
