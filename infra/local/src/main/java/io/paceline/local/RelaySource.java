package io.paceline.local;

import io.paceline.local.connect.Connector;
import io.paceline.local.connect.Source;
import io.paceline.local.postgres.Postgres;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;

/// The databases that the relay reads, asked as their administrator.
final class RelaySource implements Source {

    private final Supplier<Optional<Postgres>> server;

    RelaySource(Supplier<Optional<Postgres>> server) {
        this.server = server;
    }

    @Override
    public boolean hasPublication(Connector connector) {
        var query = "select true from pg_publication where pubname = 'paceline_outbox'";
        return ask(connector, query, row -> row.getBoolean(1)).isPresent();
    }

    @Override
    public Optional<Slot> slot(Connector connector) {
        return ask(
                connector,
                """
                select wal_status = 'lost', pg_current_wal_insert_lsn() - '0/0'
                from pg_replication_slots where slot_name = 'paceline_%s'
                """
                        .formatted(connector.service()),
                row -> new Slot(row.getBoolean(1), row.getLong(2)));
    }

    @Override
    public boolean dropSlot(Connector connector) {
        return ask(
                        connector,
                        """
                        with dropped as materialized (
                            select pg_drop_replication_slot(slot_name) from pg_replication_slots
                            where slot_name = 'paceline_%1$s' and not active
                        )
                        select exists (
                            select from pg_replication_slots
                            where slot_name = 'paceline_%1$s' and active
                        ), (select count(*) from dropped)
                        """
                                .formatted(connector.service()),
                        row -> !row.getBoolean(1))
                .orElse(false);
    }

    private <T> Optional<T> ask(Connector connector, String query, Answer<T> answer) {
        var postgres = server.get();
        if (postgres.isEmpty()) {
            return Optional.empty();
        }
        try (var connection = postgres.get().connect(connector.service());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next() ? Optional.of(answer.of(rows)) : Optional.empty();
        } catch (SQLException away) {
            return Optional.empty();
        }
    }

    private interface Answer<T> {
        T of(ResultSet row) throws SQLException;
    }
}
