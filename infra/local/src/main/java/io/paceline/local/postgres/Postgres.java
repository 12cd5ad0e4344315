package io.paceline.local.postgres;

import io.paceline.local.Folders;
import io.paceline.local.Secrets;
import io.paceline.local.UnknownAdministrator;
import io.paceline.local.process.GuardedProcess;
import io.paceline.local.process.Pause;
import io.paceline.local.process.ProcessFailed;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// A PostgreSQL server on the loopback interface, with its cluster in the data folder.
public final class Postgres {

    private static final String ADMIN = "postgres";
    private static final String WRONG_PASSWORD = "28P01";
    private static final int READY_LIMIT_S = 60;

    private final GuardedProcess process;
    private final int port;
    private final Secrets secrets;

    private Postgres(GuardedProcess process, int port, Secrets secrets) {
        this.process = process;
        this.port = port;
        this.secrets = secrets;
    }

    /// Starts the server, after creating the cluster where there is none, and makes sure that every
    /// service has its database.
    public static Postgres start(Folders folders, int port, Secrets secrets) {
        try {
            var binaries = Binaries.in(folders.data());
            var account = Account.forRunning(binaries.program("postgres"));
            var cluster = new Cluster(folders, binaries, account);
            cluster.createIfAbsent(secrets.of(ADMIN));
            var process =
                    GuardedProcess.start(
                            folders.guardScript(),
                            folders.pidFile("postgresql"),
                            cluster.server(port));
            var postgres = new Postgres(process, port, secrets);
            try {
                postgres.awaitReady();
                new Databases(folders.infra("postgres"), postgres, secrets).createAbsent();
            } catch (IOException | SQLException | RuntimeException e) {
                postgres.stop();
                throw e;
            }
            return postgres;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("cannot set up PostgreSQL", e);
        }
    }

    public String jdbcUrl(String database) {
        return jdbcUrl(port, database);
    }

    public static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /// A connection with all rights.
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), ADMIN, secrets.of(ADMIN));
    }

    public GuardedProcess process() {
        return process;
    }

    public void stop() {
        process.stop();
    }

    private void awaitReady() throws SQLException {
        var deadline = System.nanoTime() + READY_LIMIT_S * 1_000_000_000L;
        while (true) {
            try (var _ = connect(ADMIN)) {
                return;
            } catch (SQLException e) {
                if (WRONG_PASSWORD.equals(e.getSQLState())) {
                    throw new UnknownAdministrator("PostgreSQL");
                }
                if (!process.isAlive()) {
                    throw new ProcessFailed(process.name(), process.log());
                }
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                Pause.millis(100);
            }
        }
    }
}
