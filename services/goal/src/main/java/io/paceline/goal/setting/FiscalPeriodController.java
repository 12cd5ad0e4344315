package io.paceline.goal.setting;

import io.paceline.platform.access.Permit;
import io.paceline.platform.access.Right;
import io.paceline.platform.approval.ApprovalView;
import io.paceline.platform.approval.Approvals;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/goal/fiscal-periods")
class FiscalPeriodController {

    private final CloseFiscalPeriod closeFiscalPeriod;
    private final Approvals approvals;

    FiscalPeriodController(CloseFiscalPeriod closeFiscalPeriod, Approvals approvals) {
        this.closeFiscalPeriod = closeFiscalPeriod;
        this.approvals = approvals;
    }

    @PostMapping("/{label}/closure")
    @Permit(Right.CLOSE_PERIODS)
    @ApiResponse(responseCode = "202", description = "Waits for another person's approval")
    ResponseEntity<ApprovalView> close(@PathVariable String label) {
        return approvals.accepted(approvals.propose(closeFiscalPeriod.proposal(label)));
    }
}
