package io.paceline.bench.peers.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/// The tables of a way, empty at the beginning of each round, so that no way pays for its past.
record Schema(Settings settings) {

    private static final List<String> TABLES =
            List.of("won_deal", "outbox", "peer_outbox", "outbox_record", "event_publication");

    void prepare(Way way) {
        try (var connection =
                DriverManager.getConnection(
                        settings.jdbcUrl(way), way.database(), settings.password(way))) {
            run(
                    connection,
                    "create table if not exists won_deal (id uuid primary key, amount numeric not null, won_at timestamptz not null)");
            if (way.configuration() == OutboxTable.class && !exists(connection, "outbox")) {
                run(connection, migration());
            }
            if (way.configuration() == PollingPublisher.class) {
                run(
                        connection,
                        "create table if not exists peer_outbox (seq bigint generated always as identity primary key, id uuid not null, key text not null, payload text not null)");
            }
            for (var table : TABLES) {
                if (exists(connection, table)) {
                    run(connection, "truncate " + table);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot prepare the tables of " + way.label(), e);
        }
    }

    /// The product's own, which creates the outbox and what the relay reads of it.
    private String migration() {
        try {
            return Files.readString(Path.of(settings.text("migration")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean exists(Connection connection, String table) throws SQLException {
        try (var statement = connection.prepareStatement("select to_regclass(?) is not null")) {
            statement.setString(1, table);
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
