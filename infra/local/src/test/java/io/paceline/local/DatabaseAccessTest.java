package io.paceline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Who may do what in the local PostgreSQL, tried by the users themselves.
class DatabaseAccessTest {

    private static final LocalPlatform PLATFORM = TestPlatform.running();

    /// Refused by `pg_hba.conf`, before any right is looked at.
    private static final String NO_ENTRY = "28000";

    private static final String WRONG_PASSWORD = "28P01";
    private static final String NOT_ALLOWED = "42501";

    static List<String> databases() throws IOException {
        return Files.readAllLines(TestPlatform.folders().infra("postgres/databases.txt"));
    }

    @BeforeAll
    static void a_service_has_migrated() throws SQLException, IOException {
        var outbox = new OutboxTable(PLATFORM, "goal", "paceline.goal.v1");
        outbox.create();
        outbox.publish();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_user_enters_the_database_of_that_name_and_no_other(String user)
            throws SQLException, IOException {
        for (var database : databases()) {
            if (database.equals(user)) {
                connect(user, database).close();
            } else {
                assertRefused(user, database);
            }
        }
        assertRefused(user, "postgres");
        assertRefused(user, "template1");
    }

    /// The second lock, should somebody deploy another `pg_hba.conf`.
    @ParameterizedTest
    @MethodSource("databases")
    void a_user_has_no_right_to_connect_to_another_database(String user) throws SQLException {
        var open =
                adminStrings(
                        "postgres",
                        "select datname from pg_database where datallowconn and has_database_privilege('"
                                + user
                                + "', datname, 'connect')");

        assertThat(open).containsExactly(user);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_user_may_log_in_and_has_no_power_over_the_cluster(String user) throws SQLException {
        var powers =
                adminStrings(
                        "postgres",
                        """
                        select concat_ws(' ', rolcanlogin, rolsuper, rolcreatedb, rolcreaterole,
                            rolreplication, rolbypassrls)
                        from pg_roles where rolname = '%s'
                        """
                                .formatted(user));

        assertThat(powers).containsExactly("t f f f f f");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_user_owns_the_schema_but_not_the_database(String user) throws SQLException {
        var owners =
                adminStrings(
                        user,
                        """
                        select pg_get_userbyid(datdba) from pg_database where datname = '%1$s'
                        union all
                        select pg_get_userbyid(nspowner) from pg_namespace where nspname = 'public'
                        """
                                .formatted(user));

        assertThat(owners).containsExactly("postgres", user);
    }

    @Test
    void a_service_that_has_migrated_cannot_create_schemas_or_publications() throws SQLException {
        try (var goal = connect("goal", "goal")) {
            assertNotAllowed(goal, "create schema mine");
            assertNotAllowed(goal, "create publication mine for table outbox");
            assertNotAllowed(goal, "create temporary table mine (id int)");
            assertNotAllowed(goal, "create extension hstore");
        }
    }

    @Test
    void a_service_cannot_change_what_is_relayed() throws SQLException {
        try (var goal = connect("goal", "goal")) {
            assertNotAllowed(goal, "alter publication paceline_outbox set (publish = 'delete')");
            assertNotAllowed(goal, "drop publication paceline_outbox");
            assertNotAllowed(goal, "drop event trigger grant_outbox_to_relay");
            assertNotAllowed(goal, "select pg_drop_replication_slot('paceline_goal')");
        }
    }

    @Test
    void a_service_does_what_it_likes_in_its_schema() throws SQLException {
        try (var goal = connect("goal", "goal");
                var statement = goal.createStatement()) {
            statement.execute("create table if not exists measure (id int)");
            statement.execute("drop table measure");
        }
    }

    @Test
    void the_relay_reads_the_outbox_and_writes_nothing() throws SQLException {
        try (var relay = connect("relay", "goal");
                var statement = relay.createStatement()) {
            statement.execute("select count(*) from outbox");

            assertNotAllowed(relay, "delete from outbox");
            assertNotAllowed(relay, "create table mine (id int)");
        }
    }

    @ParameterizedTest
    @CsvSource({"gateway", "issuer", "postgres"})
    void the_relay_has_no_right_where_there_is_no_outbox(String database) {
        assertThatThrownBy(() -> connect("relay", database))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        e -> assertThat(e.getSQLState()).isEqualTo(NOT_ALLOWED));
    }

    @ParameterizedTest
    @CsvSource({"goal, goal", "relay, goal", "postgres, postgres"})
    void a_wrong_password_is_refused(String user, String database) {
        var url = PLATFORM.infrastructure().postgres().jdbcUrl(database);

        assertThatThrownBy(() -> DriverManager.getConnection(url, user, "wrong"))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        e -> assertThat(e.getSQLState()).isEqualTo(WRONG_PASSWORD));
    }

    @Test
    void passwords_are_kept_and_asked_for_by_scram_alone() throws SQLException {
        var kept =
                adminStrings(
                        "postgres",
                        "select distinct split_part(rolpassword, '$', 1) from pg_authid"
                                + " where rolpassword is not null");
        var asked = adminStrings("postgres", "select distinct auth_method from pg_hba_file_rules");
        var from = adminStrings("postgres", "select distinct address from pg_hba_file_rules");

        assertThat(kept).containsExactly("SCRAM-SHA-256");
        assertThat(asked).containsExactly("scram-sha-256");
        assertThat(from).containsExactly("127.0.0.1");
    }

    private static void assertRefused(String user, String database) {
        assertThatThrownBy(() -> connect(user, database))
                .as(user + " into " + database)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(NO_ENTRY));
    }

    private static void assertNotAllowed(Connection connection, String sql) {
        assertThatThrownBy(() -> connection.createStatement().execute(sql))
                .as(sql)
                .isInstanceOfSatisfying(
                        SQLException.class,
                        e -> assertThat(e.getSQLState()).isEqualTo(NOT_ALLOWED));
    }

    private static Connection connect(String user, String database) throws SQLException {
        var infrastructure = PLATFORM.infrastructure();
        return DriverManager.getConnection(
                infrastructure.postgres().jdbcUrl(database),
                user,
                infrastructure.secrets().of(user));
    }

    private static List<String> adminStrings(String database, String query) throws SQLException {
        var strings = new ArrayList<String>();
        try (var admin = PLATFORM.infrastructure().postgres().connect(database);
                var statement = admin.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }
}
