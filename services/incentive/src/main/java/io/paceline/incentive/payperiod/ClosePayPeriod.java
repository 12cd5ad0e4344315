package io.paceline.incentive.payperiod;

import io.paceline.incentive.payperiod.PayPeriods.Closed;
import io.paceline.platform.audit.AuditTrail;
import io.paceline.platform.audit.AuditedObject;
import io.paceline.platform.web.Conflict;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// After this the statements of the month, and of all before it, never change.
@Service
class ClosePayPeriod {

    private final JdbcPayPeriods payPeriods;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;
    private final ZoneId zone;

    ClosePayPeriod(
            JdbcPayPeriods payPeriods,
            JdbcClient jdbc,
            AuditTrail audit,
            Clock clock,
            ZoneId zone) {
        this.payPeriods = payPeriods;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
        this.zone = zone;
    }

    @Transactional
    void close(YearMonth month) {
        var closed = payPeriods.stopPosting();
        requireClosable(month, closed);
        jdbc.sql("insert into pay_period_closure (month, closed_at) values (:month, :at)")
                .param("month", month.toString())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(
                "pay-period.closed",
                AuditedObject.of("pay-period", month),
                closed,
                new Closed(month));
    }

    void requireClosable(YearMonth month) {
        requireClosable(month, payPeriods.closed());
    }

    private void requireClosable(YearMonth month, Closed closed) {
        if (!month.isBefore(YearMonth.from(clock.instant().atZone(zone)))) {
            throw new Conflict("pay-period-not-over", "%s is not over yet".formatted(month));
        }
        if (closed.contains(month)) {
            throw new Conflict(
                    "pay-period-closed",
                    "Pay periods up to %s are closed".formatted(closed.through()));
        }
    }
}
