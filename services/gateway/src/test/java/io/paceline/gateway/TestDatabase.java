package io.paceline.gateway;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/// A real PostgreSQL with an empty database for whoever asks.
public final class TestDatabase {

    private static final AtomicInteger MADE = new AtomicInteger();
    private static final EmbeddedPostgres POSTGRES = start();

    private TestDatabase() {}

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "200")
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static String empty() {
        var name = "test_" + MADE.incrementAndGet();
        execute("create database " + name);
        return POSTGRES.getJdbcUrl("postgres", name);
    }

    /// Ends all connections to a database and lets nobody connect again.
    public static void shut(String address) {
        var name = name(address);
        execute("alter database %s allow_connections false".formatted(name));
        execute(
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'"
                        .formatted(name));
    }

    public static void open(String address) {
        execute("alter database %s allow_connections true".formatted(name(address)));
    }

    private static String name(String address) {
        return address.substring(address.lastIndexOf('/') + 1).replaceAll("\\?.*", "");
    }

    private static void execute(String sql) {
        try (var connection = POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
