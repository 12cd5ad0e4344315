package io.paceline.local.postgres;

import io.paceline.local.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

/// A role and a database for each service, from the SQL of `infra/postgres`. What is there stays as
/// it is; what a killed first start left out is added.
record Databases(Path sqlFolder, Postgres postgres, Secrets secrets) {

    private static final String ROLE = "select from pg_roles where rolname = ?";
    private static final String DATABASE = "select from pg_database where datname = ?";
    private static final Pattern STATEMENT_END = Pattern.compile(";\\s*(\\n\\n|$)");
    private static final String TRIGGER = "select from pg_event_trigger where evtname = ?";

    void createAbsent() throws IOException, SQLException {
        var outboxes = names("outboxes.txt");
        try (var admin = postgres.connect("postgres")) {
            if (!exists(admin, ROLE, "relay")) {
                run(admin, "cluster.sql", "relay");
            }
            for (var service : names("databases.txt")) {
                createDatabase(admin, service);
                openSchema(service, outboxes.contains(service));
            }
        }
    }

    private List<String> names(String file) throws IOException {
        return Files.readAllLines(sqlFolder.resolve(file));
    }

    private void createDatabase(Connection admin, String service) throws IOException, SQLException {
        if (exists(admin, DATABASE, service)) {
            return;
        }
        try (var statement = admin.createStatement()) {
            statement.execute("drop role if exists \"" + service + "\"");
        }
        run(admin, "database.sql", service);
    }

    private void openSchema(String service, boolean hasOutbox) throws IOException, SQLException {
        try (var connection = postgres.connect(service)) {
            connection.setAutoCommit(false);
            run(connection, "schema.sql", service);
            if (hasOutbox && !exists(connection, TRIGGER, "keep_publication")) {
                run(connection, "outbox.sql", service);
            }
            connection.commit();
        }
    }

    /// Statements end with a semicolon and an empty line or the end; `:"service"` and `:'password'`
    /// are psql's own notation, so psql can run the same files.
    private void run(Connection connection, String file, String user)
            throws IOException, SQLException {
        var sql =
                Files.readString(sqlFolder.resolve(file))
                        .replace(":\"service\"", '"' + user + '"')
                        .replace(":'password'", "'" + secrets.of(user) + "'");
        try (var statement = connection.createStatement()) {
            for (var part : STATEMENT_END.split(sql, -1)) {
                if (!part.isBlank()) {
                    statement.execute(part);
                }
            }
        }
    }

    private static boolean exists(Connection connection, String query, String name)
            throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
