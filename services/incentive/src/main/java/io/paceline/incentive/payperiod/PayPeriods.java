package io.paceline.incentive.payperiod;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Months are closed in order: the closure of one closes those before it.
@Component
public class PayPeriods {

    /// Names the lock that posting shares and closing takes alone.
    private static final long LOCK = 0x5041595F504552L;

    /// The last closed month as seen while posting.
    public record Closed(@Nullable YearMonth through) {

        public boolean contains(YearMonth month) {
            return through != null && !month.isAfter(through);
        }

        /// Where a line for the month is posted: there while it is open, else in the first open
        /// one.
        public YearMonth openFor(YearMonth month) {
            return through == null || month.isAfter(through) ? month : through.plusMonths(1);
        }
    }

    private final JdbcClient jdbc;

    PayPeriods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Until the transaction ends no period is closed.
    public Closed keepOpen() {
        jdbc.sql("select pg_advisory_xact_lock_shared(:lock)")
                .param("lock", LOCK)
                .query()
                .singleRow();
        return closed();
    }

    /// Waits for those who are posting; until the transaction ends nobody posts.
    Closed stopPosting() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query().singleRow();
        return closed();
    }

    /// How many lines stand in the open periods up to a month, with it.
    long openLinesThrough(YearMonth month) {
        return jdbc.sql(
                        """
                        select count(*) from ledger_line
                        where pay_period <= :month
                            and pay_period > coalesce((select max(month) from pay_period_closure), '')
                        """)
                .param("month", month.toString())
                .query(Long.class)
                .single();
    }

    /// As it is now; it may be closed further while the transaction goes on.
    public Closed closed() {
        return jdbc.sql("select max(month) as month from pay_period_closure")
                .query((row, _) -> {
                    var month = row.getString("month");
                    return new Closed(month == null ? null : YearMonth.parse(month));
                })
                .single();
    }
}
