package io.paceline.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The outbox of a service as its migration creates it, written by the service's own database user.
final class OutboxTable {

    private static final String CREATE =
            """
            create table if not exists outbox (
                id uuid not null,
                topic text not null,
                key text not null,
                type text not null,
                source text not null,
                subject text not null,
                time text not null,
                traceparent text,
                revision bigint not null,
                payload json not null,
                recorded_at timestamptz not null default clock_timestamp(),
                primary key (recorded_at, id)
            ) partition by range (recorded_at);
            create table if not exists outbox_past partition of outbox
                for values from (minvalue) to ('2001-01-02');
            create table if not exists outbox_now partition of outbox
                for values from ('2001-01-02') to (maxvalue);
            """;
    private static final String PUBLISH =
            """
            create publication paceline_outbox for table outbox
                with (publish = 'insert', publish_via_partition_root = true)
            """;

    private final LocalPlatform platform;
    private final String service;

    OutboxTable(LocalPlatform platform, String service) {
        this.platform = platform;
        this.service = service;
    }

    Connection connect() throws SQLException {
        var infrastructure = platform.infrastructure();
        var url = infrastructure.postgres().jdbcUrl(service);
        return DriverManager.getConnection(url, service, infrastructure.password(service));
    }

    void create() throws SQLException {
        execute(CREATE);
    }

    void publish() throws SQLException {
        execute(PUBLISH);
    }

    void insert(Connection connection, UUID id, @Nullable String traceparent, String recordedAt)
            throws SQLException {
        var insert =
                """
                insert into outbox values (?, 'paceline.deal.v1', ?, 'paceline.deal.won.v1',
                    '/paceline/deal', ?, '2017-03-01T00:00:00Z', ?, 3, ?::json, ?::timestamptz)
                """;
        try (var statement = connection.prepareStatement(insert)) {
            statement.setObject(1, id);
            statement.setString(2, "key-" + id);
            statement.setString(3, "key-" + id);
            statement.setString(4, traceparent);
            statement.setString(5, payload(id));
            statement.setString(6, recordedAt);
            statement.execute();
        }
    }

    void insert(UUID id) throws SQLException {
        try (var connection = connect()) {
            insert(connection, id, null, "now");
        }
    }

    /// Spaces and order of fields are part of it: the relay has to send it as it is.
    static String payload(UUID id) {
        return "{\"revision\":  3, \"deal\": {\"id\": \"" + id + "\"}}";
    }

    private void execute(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
