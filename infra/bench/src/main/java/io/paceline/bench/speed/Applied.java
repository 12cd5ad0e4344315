package io.paceline.bench.speed;

import io.paceline.bench.load.Threads;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/// How many events of deals a service has applied, as it writes down itself after each batch.
final class Applied implements AutoCloseable {

    private static final String POSITION =
            """
            select coalesce(sum(position), 0) from consumer_progress
            where topic = 'paceline.deal.v1' and consumer = ?
            """;
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final String service;
    private final String consumer;
    private final Connection connection;
    private final long before;

    private Applied(Platform platform, String service, String consumer) {
        this.service = service;
        this.consumer = consumer;
        this.connection = platform.database(service);
        this.before = position();
    }

    /// Counts what is paid from now on: ledger lines are written in the transaction of the batch.
    static Applied toLedger(Platform platform) {
        return new Applied(platform, "incentive", "deals");
    }

    /// Counts what is attained from now on.
    static Applied toAttainment(Platform platform) {
        return new Applied(platform, "goal", "deals");
    }

    private long position() {
        return Sql.number(connection, POSITION, consumer);
    }

    long events() {
        return position() - before;
    }

    /// Returns when so many are applied.
    ///
    /// @throws IllegalStateException when that many do not come within the time
    void await(long events, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (events() < events) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "%s has applied %d of %d events after %s"
                                .formatted(service, events(), events, limit));
            }
            Threads.pause(PAUSE);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
