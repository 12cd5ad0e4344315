package io.paceline.local;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The outbox of a service as its migration creates it, written by the service's own database user.
final class OutboxTable {

    private static final String MIGRATION =
            "shared-kernel/platform/src/main/resources/db/platform/V0_1__events.sql";
    private static final String PUBLICATION = "create publication";

    private final LocalPlatform platform;
    private final String service;
    private final String topic;

    /// The outbox of a service, to send events on one of its topics.
    OutboxTable(LocalPlatform platform, String service, String topic) {
        this.platform = platform;
        this.service = service;
        this.topic = topic;
    }

    Connection connect() throws SQLException {
        var infrastructure = platform.infrastructure();
        var url = infrastructure.postgres().jdbcUrl(service);
        return DriverManager.getConnection(url, service, infrastructure.secrets().of(service));
    }

    /// Runs the platform's own migration up to the publication, which lets the relay begin.
    void create() throws SQLException, IOException {
        var sql = Files.readString(Folders.repositoryHere().resolve(MIGRATION));
        execute(sql.substring(0, sql.indexOf(PUBLICATION)));
    }

    void publish() throws SQLException, IOException {
        var sql = Files.readString(Folders.repositoryHere().resolve(MIGRATION));
        execute(sql.substring(sql.indexOf(PUBLICATION)));
    }

    void insert(Connection connection, UUID id, @Nullable String traceparent, String recordedAt)
            throws SQLException {
        var insert =
                """
                insert into outbox (id, topic, key, type, source, subject, time, traceparent,
                    revision, payload, recorded_at)
                values (?, ?, ?, 'paceline.deal.won.v1',
                    '/paceline/deal', ?, '2017-03-01T00:00:00Z', ?, 3, ?::json, ?::timestamptz)
                """;
        try (var statement = connection.prepareStatement(insert)) {
            statement.setObject(1, id);
            statement.setString(2, topic);
            statement.setString(3, "key-" + id);
            statement.setString(4, "key-" + id);
            statement.setString(5, traceparent);
            statement.setString(6, payload(id));
            statement.setString(7, recordedAt);
            statement.execute();
        }
    }

    /// Writes an event of its own transaction, for now and without a trace.
    UUID insert() throws SQLException {
        var id = UUID.randomUUID();
        try (var connection = connect()) {
            insert(connection, id, null, "now");
        }
        return id;
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
