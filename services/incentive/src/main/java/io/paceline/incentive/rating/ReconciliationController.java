package io.paceline.incentive.rating;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
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

    private final Reconcile reconcile;
    private final AtomicInteger differences;

    ReconciliationController(Reconcile reconcile, MeterRegistry meters) {
        this.reconcile = reconcile;
        this.differences =
                meters.gauge("paceline.incentive.reconciliation.differences", new AtomicInteger());
    }

    @PostMapping("/api/incentive/reconciliations")
    Reconcile.Report now() {
        var report = reconcile.everything();
        differences.set(report.differences());
        return report;
    }

    @Scheduled(
            initialDelayString = "${paceline.incentive.reconcile-every}",
            fixedDelayString = "${paceline.incentive.reconcile-every}")
    void regularly() {
        var report = now();
        if (report.differences() > 0) {
            LOG.error("The ledger differs from a calculation from scratch: {}", report);
        }
    }
}
