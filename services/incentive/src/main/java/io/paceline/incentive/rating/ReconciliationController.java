package io.paceline.incentive.rating;

import io.micrometer.core.instrument.MeterRegistry;
import io.paceline.incentive.ledger.CellKey;
import io.paceline.incentive.ledger.Entry;
import io.paceline.incentive.payee.Payees;
import io.paceline.platform.access.Permit;
import io.paceline.platform.access.Reach;
import io.paceline.platform.access.ReachOf;
import io.paceline.platform.access.Right;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Proves the ledger on demand and again and again; the metric
/// `paceline.incentive.reconciliation.differences` is zero by rule.
@RestController
class ReconciliationController {

    private static final Logger LOG = LoggerFactory.getLogger(ReconciliationController.class);

    /// @param differences how many there are; by rule none
    /// @param found the first of them
    record ReportView(
            Instant at,
            int payees,
            int cells,
            int credits,
            int differences,
            List<DifferenceView> found) {}

    /// @param entry whose balance differs; absent for what is kept of the cell itself
    /// @param expected by the calculation from scratch, `held` by the ledger; both are absent where
    ///   the caller does not see the payee's pay
    record DifferenceView(
            CellKey cell,
            @Nullable Entry entry,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal held) {}

    private final Reconcile reconcile;
    private final Payees payees;
    private final AtomicInteger differences;

    ReconciliationController(Reconcile reconcile, Payees payees, MeterRegistry meters) {
        this.reconcile = reconcile;
        this.payees = payees;
        this.differences =
                meters.gauge("paceline.incentive.reconciliation.differences", new AtomicInteger());
    }

    @PostMapping("/api/incentive/reconciliations")
    @Permit(Right.RECONCILE)
    ReportView now(@ReachOf(Right.SEE_PAY) Reach pay) {
        var report = reconciled();
        return new ReportView(
                report.at(),
                report.payees(),
                report.cells(),
                report.credits(),
                report.differences(),
                report.found().stream().map(found -> view(found, pay)).toList());
    }

    @Scheduled(
            initialDelayString = "${paceline.incentive.reconcile-every}",
            fixedDelayString = "${paceline.incentive.reconcile-every}")
    void regularly() {
        var report = reconciled();
        if (report.differences() > 0) {
            // Where they are, but no amounts: pay does not belong into logs.
            LOG.error(
                    "The ledger differs from a calculation from scratch {} times, first in {}",
                    report.differences(),
                    report.found().getFirst().cell());
        }
    }

    private Reconcile.Report reconciled() {
        var report = reconcile.everything();
        differences.set(report.differences());
        return report;
    }

    private DifferenceView view(Reconcile.Difference found, Reach pay) {
        var cell = found.cell();
        boolean paid = payees.covered(pay, cell.payeeId(), cell.to().minusDays(1));
        return new DifferenceView(
                cell, found.entry(), paid ? found.expected() : null, paid ? found.held() : null);
    }
}
