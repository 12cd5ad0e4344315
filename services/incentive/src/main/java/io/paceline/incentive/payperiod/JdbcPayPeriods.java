package io.paceline.incentive.payperiod;

import java.time.YearMonth;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcPayPeriods implements PayPeriods {

    /// Names the lock that posting shares and closing takes alone.
    private static final long LOCK = 0x5041595F504552L;

    private final JdbcClient jdbc;

    JdbcPayPeriods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
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

    @Override
    public Closed closed() {
        return jdbc.sql("select max(month) as month from pay_period_closure")
                .query((row, _) -> {
                    var month = row.getString("month");
                    return new Closed(month == null ? null : YearMonth.parse(month));
                })
                .single();
    }
}
