package io.paceline.bench.speed;

import java.sql.Connection;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/// Waits until every service knows the newest revision of every deal.
final class CaughtUp implements AutoCloseable {

    private static final long PAUSE_NANOS = 250_000_000;
    private static final Map<String, String> TABLES = tables();

    private final Platform platform;
    private final Map<String, Connection> connections = new LinkedHashMap<>();

    CaughtUp(Platform platform) {
        this.platform = platform;
    }

    private static Map<String, String> tables() {
        var tables = new LinkedHashMap<String, String>();
        tables.put("deal", "deal");
        tables.put("goal", "deal_fact");
        tables.put("incentive", "deal_replica");
        tables.put("analytics", "deal");
        return tables;
    }

    /// How many revisions a service knows altogether.
    long revisions(String service) {
        var connection = connections.computeIfAbsent(service, platform::database);
        return Sql.number(
                connection, "select coalesce(sum(revision), 0) from " + TABLES.get(service));
    }

    /// @throws IllegalStateException when they do not within the time
    void await(Duration limit, String... services) {
        long wanted = revisions("deal");
        long deadline = System.nanoTime() + limit.toNanos();
        for (var service : services) {
            while (revisions(service) < wanted) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(
                            "%s knows %d of %d revisions after %s"
                                    .formatted(service, revisions(service), wanted, limit));
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    void awaitAll(Duration limit) {
        await(limit, "goal", "incentive", "analytics");
    }

    @Override
    public void close() throws java.sql.SQLException {
        for (var connection : connections.values()) {
            connection.close();
        }
    }
}
