package io.paceline.incentive.adjustment;

import io.paceline.contracts.Amount;
import io.paceline.incentive.payee.Payees;
import io.paceline.platform.access.Permit;
import io.paceline.platform.access.Reach;
import io.paceline.platform.access.ReachOf;
import io.paceline.platform.access.Right;
import io.paceline.platform.approval.ApprovalView;
import io.paceline.platform.approval.Approvals;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/incentive/payees/{payeeId}/adjustments")
class AdjustmentController {

    /// @param amount in the plan's currency and its minor units; a negative one takes back
    /// @param payPeriod an open month; the current one unless given
    /// @param plan in whose name it is paid; needed where the payee has several
    record NewAdjustment(
            Amount amount,
            @NotBlank @Size(max = 500) String reason,
            @Nullable YearMonth payPeriod,
            @Nullable UUID plan) {}

    private final Payees payees;
    private final PayAdjustment payAdjustment;
    private final Approvals approvals;

    AdjustmentController(Payees payees, PayAdjustment payAdjustment, Approvals approvals) {
        this.payees = payees;
        this.payAdjustment = payAdjustment;
        this.approvals = approvals;
    }

    /// Before the body is read, so that nobody learns by its faults that a payee exists.
    @ModelAttribute
    void requireWithinReach(@PathVariable UUID payeeId, @ReachOf(Right.ADJUST_PAY) Reach reach) {
        payees.require(reach, payeeId, reach.today());
    }

    /// Proposes a line of the ledger that no deal explains. It is posted once another person has
    /// approved it; nobody adjusts their own pay.
    @PostMapping
    @Permit(Right.ADJUST_PAY)
    ResponseEntity<ApprovalView> propose(
            @PathVariable UUID payeeId, @Valid @RequestBody NewAdjustment wanted) {
        return approvals.accepted(payAdjustment.propose(payeeId, wanted));
    }
}
