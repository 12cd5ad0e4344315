package io.paceline.bench.faults;

import io.paceline.local.LocalPlatform;
import io.paceline.local.process.Pause;
import java.sql.SQLException;
import java.util.List;

/// What an administrator of PostgreSQL, or a bad day, does to it.
final class Database {

    /// Of the log, kept for slots, while it is to be exceeded.
    static final int BOUND_MB = 64;

    private static final int ATTEMPTS = 60;
    private static final List<String> RELAYED = List.of("team", "crm", "deal", "goal", "incentive");

    private final LocalPlatform platform;

    Database(LocalPlatform platform) {
        this.platform = platform;
    }

    void endBackends(Part service) {
        tryOnce(
                "postgres",
                "select pg_terminate_backend(pid) from pg_stat_activity where usename = '%s'"
                        .formatted(service.label()));
    }

    /// Ends, for a second, every backend of the service that is just about to commit: whether it
    /// has, the service cannot know.
    void endCommits(Part service) {
        tryOnce(
                "postgres",
                """
                do $$ begin
                    for attempt in 1..500 loop
                        perform pg_stat_clear_snapshot();
                        perform pg_terminate_backend(pid) from pg_stat_activity
                        where usename = '%s' and state = 'active'
                            and (query ilike 'commit%%' or wait_event in ('WalSync', 'WalWrite'));
                        perform pg_sleep(0.002);
                    end loop;
                end $$
                """
                        .formatted(service.label()));
    }

    /// How many events of all services have waited for more than 5 s for the relay to confirm them,
    /// as it does every 2 s; very many when nobody can say.
    long unrelayed() {
        try {
            long rows = 0;
            for (var service : RELAYED) {
                rows += unrelayed(service);
            }
            return rows;
        } catch (SQLException away) {
            return Long.MAX_VALUE;
        }
    }

    private long unrelayed(String service) throws SQLException {
        try (var connection = platform.infrastructure().postgres().connect(service);
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select count(*) from outbox
                                where recorded_at > clock_timestamp() - interval '5 minutes'
                                    and recorded_at < clock_timestamp() - interval '5 seconds'
                                    and lsn > coalesce(
                                        (select confirmed_flush_lsn from pg_replication_slots
                                         where slot_name = 'paceline_%s'), '0/0'::pg_lsn)
                                """
                                        .formatted(service))) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /// A slot is free as soon as PostgreSQL has seen that its reader is gone.
    void dropSlot(String service) {
        insist(service, "select pg_drop_replication_slot('paceline_%s')".formatted(service));
    }

    /// Writes more log than slots may hold back, so that those that nobody reads are lost, and says
    /// how much of the log slots keep all the same.
    ///
    /// @return bytes
    long writeLogBeyondTheBound() {
        insist("postgres", "alter system set max_slot_wal_keep_size = '%dMB'".formatted(BOUND_MB));
        insist("postgres", "select pg_reload_conf()");
        try {
            for (int i = 0; i < 2 * BOUND_MB / 16 + 4; i++) {
                insist(
                        "postgres",
                        "select pg_logical_emit_message(false, 'bench', repeat('x', 16000000))");
            }
            insist("postgres", "checkpoint");
            return keptForSlots();
        } finally {
            insist("postgres", "alter system reset max_slot_wal_keep_size");
            insist("postgres", "select pg_reload_conf()");
        }
    }

    private long keptForSlots() {
        try (var connection = platform.infrastructure().postgres().connect("postgres");
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select coalesce(max(pg_current_wal_lsn() - restart_lsn), 0)
                                from pg_replication_slots where wal_status <> 'lost'
                                """)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// Events that no consumer takes for its own, in front of those of the load.
    void fillOutbox(int rows) {
        insist(
                "deal",
                """
                insert into outbox (id, topic, key, type, source, subject, time, revision, payload)
                select id, 'paceline.deal.v1', id, '%sfilling.v1', '/bench', id, now()::text, 1,
                       '{"revision": 1}'::json
                from (select gen_random_uuid() as id from generate_series(1, %d))
                """
                        .formatted(Tail.OURS, rows));
    }

    private void insist(String database, String sql) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            if (tryOnce(database, sql)) {
                return;
            }
            Pause.millis(500);
        }
        throw new IllegalStateException("PostgreSQL would not " + sql);
    }

    private boolean tryOnce(String database, String sql) {
        try (var connection = platform.infrastructure().postgres().connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
            return true;
        } catch (SQLException _) {
            return false; // It may be down itself.
        }
    }
}
