package io.paceline.incentive.payperiod;

import io.paceline.platform.access.Caller;
import io.paceline.platform.access.Right;
import io.paceline.platform.approval.ApprovalRequest;
import io.paceline.platform.approval.Approvals;
import io.paceline.platform.approval.ApprovedAction;
import io.paceline.platform.approval.Proposal;
import io.paceline.platform.web.NotFound;
import java.time.YearMonth;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// One person proposes to close pay periods, another one approves it.
@Service
class PayPeriodClose implements ApprovedAction {

    static final String KIND = "pay-period-close";

    /// Marks the ids by which requests name months; their lower half is the month itself.
    private static final long MARK = 0x7061792D70657269L;

    private static final int FIRST_YEAR = 1900;

    record Closure(YearMonth month) {}

    /// @param lines of the months that are closed by it
    record Shown(YearMonth month, String status, long lines) {}

    private final ClosePayPeriod closePayPeriod;
    private final JdbcPayPeriods payPeriods;
    private final Approvals approvals;

    PayPeriodClose(ClosePayPeriod closePayPeriod, JdbcPayPeriods payPeriods, Approvals approvals) {
        this.closePayPeriod = closePayPeriod;
        this.payPeriods = payPeriods;
        this.approvals = approvals;
    }

    @Transactional
    ApprovalRequest propose(YearMonth month) {
        if (month.getYear() < FIRST_YEAR) {
            throw NotFound.of("pay period", month);
        }
        var lines = payPeriods.openLinesThrough(month);
        return approvals.propose(
                Proposal.of(KIND, idOf(month), "Close pay period " + month, new Closure(month))
                        .showing(
                                new Shown(month, "OPEN", lines),
                                new Shown(month, "CLOSED", lines)));
    }

    static UUID idOf(YearMonth month) {
        return new UUID(MARK, month.getYear() * 12L + month.getMonthValue() - 1);
    }

    static YearMonth monthOf(UUID id) {
        long months = id.getLeastSignificantBits();
        return YearMonth.of((int) (months / 12), (int) (months % 12) + 1);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Right propose() {
        return Right.CLOSE_PERIODS;
    }

    @Override
    public Right approve() {
        return Right.APPROVE_PERIOD_CLOSE;
    }

    /// Rises with each line that is posted meanwhile: it would be closed unseen.
    @Override
    public long revision(UUID periodId) {
        payPeriods.stopPosting();
        return payPeriods.openLinesThrough(monthOf(periodId));
    }

    @Override
    public void check(ApprovalRequest request) {
        closePayPeriod.requireClosable(request.payload(Closure.class).month());
    }

    @Override
    public void carryOut(ApprovalRequest request, Caller approver) {
        closePayPeriod.close(request.payload(Closure.class).month());
    }
}
