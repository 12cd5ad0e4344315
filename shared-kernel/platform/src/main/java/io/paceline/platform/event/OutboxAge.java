package io.paceline.platform.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The age in seconds of the oldest event that the relay has not confirmed. It saturates at 15
/// minutes, so that asking stays cheap; without a relay it is the age of the oldest event.
final class OutboxAge implements MeterBinder {

    private final JdbcClient jdbc;
    private final String slot;

    OutboxAge(JdbcClient jdbc, String service) {
        this.jdbc = jdbc;
        this.slot = "paceline_" + service;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("paceline.outbox.age", this, OutboxAge::seconds)
                .baseUnit("seconds")
                .description("Age of the oldest event that the relay has not confirmed")
                .register(meters);
    }

    double seconds() {
        try {
            return jdbc.sql(
                            """
                            select coalesce(extract(epoch from clock_timestamp() - min(recorded_at)), 0)
                            from outbox
                            where recorded_at > clock_timestamp() - interval '15 minutes'
                                and lsn > coalesce(
                                    (select confirmed_flush_lsn from pg_replication_slots where slot_name = :slot),
                                    '0/0'::pg_lsn)
                            """)
                    .param("slot", slot)
                    .query(Double.class)
                    .single();
        } catch (DataAccessException _) {
            return Double.NaN; // The database is away: unknown, which is not zero.
        }
    }
}
