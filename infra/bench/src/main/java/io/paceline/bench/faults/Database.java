package io.paceline.bench.faults;

import io.paceline.local.LocalPlatform;
import io.paceline.local.process.Pause;
import java.sql.SQLException;

/// What an administrator of PostgreSQL, or a bad day, does to it.
final class Database {

    private static final int ATTEMPTS = 60;

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

    /// A slot is free as soon as PostgreSQL has seen that its reader is gone.
    void dropSlot(String service) {
        insist(service, "select pg_drop_replication_slot('paceline_%s')".formatted(service));
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
