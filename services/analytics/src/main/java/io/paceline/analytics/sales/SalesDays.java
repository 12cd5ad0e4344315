package io.paceline.analytics.sales;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The sums of each day, and which of them no longer hold.
@Repository
public class SalesDays {

    private static final int CHUNK = 50;

    private final JdbcClient jdbc;

    SalesDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The sums of these days no longer hold. They stay locked until the end of the transaction, so
    /// that nobody adds them up without what it changes.
    void touch(Collection<LocalDate> days) {
        jdbc.sql(
                        """
                        insert into dirty_day (day, touched_at)
                        select day, clock_timestamp() from unnest(:days::date[]) as day
                        group by day order by day
                        on conflict (day) do update set touched_at = excluded.touched_at
                        """)
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .update();
    }

    /// The same for every day on which one of these members sold something.
    public void touchThoseOf(Collection<UUID> members) {
        jdbc.sql(
                        """
                        insert into dirty_day (day, touched_at)
                        select close_date, clock_timestamp() from sale where member_id = any(:members)
                        group by close_date order by close_date
                        on conflict (day) do update set touched_at = excluded.touched_at
                        """)
                .param("members", members.toArray(UUID[]::new))
                .update();
    }

    /// Takes some days that nobody has touched since, to be added up in this transaction. Waits for
    /// whoever is changing seats, since the regions of a day depend on them.
    List<LocalDate> takeUntouchedSince(Instant time) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('seat'))").query((_, _) -> 0).single();
        return jdbc.sql(
                        """
                        delete from dirty_day where day in (
                            select day from dirty_day where touched_at <= :time
                            order by day limit :chunk for update skip locked)
                        returning day
                        """)
                .param("time", Timestamp.from(time))
                .param("chunk", CHUNK)
                .query((row, _) -> row.getObject(1, LocalDate.class))
                .list();
    }

    void addUp(List<LocalDate> days) {
        var list = days.stream().map(LocalDate::toString).toArray(String[]::new);
        jdbc.sql("delete from sale_day where day = any(:days::date[])")
                .param("days", list)
                .update();
        jdbc.sql(
                        """
                        insert into sale_day (dimension, day, key, currency, deals, units, revenue)
                        select dimension, close_date, key, currency,
                            count(distinct deal_id), sum(quantity), sum(amount)
                        from sale_by_dimension where close_date = any(:days::date[])
                        group by dimension, close_date, key, currency
                        """)
                .param("days", list)
                .update();
    }
}
