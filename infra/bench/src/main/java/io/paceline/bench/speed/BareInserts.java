package io.paceline.bench.speed;

import io.paceline.bench.load.Threads;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// Writes a deal and its outbox row in one statement a transaction, as fast as a few connections
/// can while the relay stays close behind. This is what the same database and relay do when nobody
/// checks, counts or pays anything.
final class BareInserts implements AutoCloseable {

    private static final int CONNECTIONS = 4;
    private static final int MOST_BEHIND = 2_000;
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final String TABLE =
            """
            create table if not exists bench_deal (
                id uuid primary key, revision bigint not null, owner_id uuid not null, status text not null,
                close_date date not null, amount numeric not null, state jsonb not null);
            create index if not exists bench_deal_owner on bench_deal (owner_id);
            create index if not exists bench_deal_close_date on bench_deal (close_date, id);
            """;
    private static final String INSERT =
            """
            with deal as (
                insert into bench_deal values (?::uuid, 1, ?::uuid, 'WON', current_date, 100, ?::jsonb)
            )
            insert into outbox (id, topic, key, type, source, subject, time, revision, payload)
            values (gen_random_uuid(), '%s', ?, '%s', '/paceline/bench', ?, now()::text, 1, ?::json)
            """
                    .formatted(BareHop.TOPIC, BareHop.TYPE);

    private final Platform platform;
    private final TopicEnd relayed;
    private final String payload;
    private final AtomicLong written = new AtomicLong();

    BareInserts(Platform platform) throws SQLException {
        this.platform = platform;
        try (var connection = platform.database("deal")) {
            Sql.update(connection, TABLE);
            payload = BareHop.payload(connection);
        }
        BareHop.createTopic(platform.kafka());
        relayed = new TopicEnd(platform.kafka(), BareHop.TOPIC);
    }

    /// Events that reached the topic per second.
    double perSecond(Duration length) {
        written.set(0);
        long before = relayed.messages();
        long deadline = System.nanoTime() + length.toNanos();
        var writers = new ArrayList<Thread>();
        for (int i = 0; i < CONNECTIONS; i++) {
            writers.add(Thread.ofPlatform().name("bare").start(() -> write(deadline, before)));
        }
        writers.forEach(Threads::join);
        double reached = relayed.messages() - (double) before;
        while (relayed.messages() - before < written.get()) {
            Threads.pause(PAUSE);
        }
        return reached / length.toSeconds();
    }

    private void write(long deadline, long before) {
        try (var connection = platform.database("deal")) {
            while (System.nanoTime() < deadline) {
                for (int i = 0; i < 100 && System.nanoTime() < deadline; i++) {
                    insert(connection);
                }
                while (written.get() - (relayed.messages() - before) > MOST_BEHIND
                        && System.nanoTime() < deadline) {
                    Threads.pause(PAUSE);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void insert(Connection connection) {
        var id = UUID.randomUUID().toString();
        Sql.update(connection, INSERT, id, id, payload, id, id, payload);
        written.incrementAndGet();
    }

    @Override
    public void close() throws SQLException {
        relayed.close();
        try (var connection = platform.database("deal")) {
            Sql.update(connection, "drop table bench_deal");
        }
    }
}
