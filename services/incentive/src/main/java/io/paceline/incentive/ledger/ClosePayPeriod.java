package io.paceline.incentive.ledger;

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

    private final PayPeriods payPeriods;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId zone;

    ClosePayPeriod(PayPeriods payPeriods, JdbcClient jdbc, Clock clock, ZoneId zone) {
        this.payPeriods = payPeriods;
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = zone;
    }

    @Transactional
    void close(YearMonth month) {
        var now = clock.instant();
        if (!month.isBefore(YearMonth.from(now.atZone(zone)))) {
            throw new Conflict("pay-period-not-over", "%s is not over yet".formatted(month));
        }
        var closed = payPeriods.stopPosting();
        if (closed.contains(month)) {
            throw new Conflict(
                    "pay-period-closed",
                    "Pay periods up to %s are closed".formatted(closed.through()));
        }
        jdbc.sql("insert into pay_period_closure (month, closed_at) values (:month, :at)")
                .param("month", month.toString())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
