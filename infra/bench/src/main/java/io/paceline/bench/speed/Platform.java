package io.paceline.bench.speed;

import io.paceline.bench.load.Arguments;
import io.paceline.bench.load.Gateway;
import io.paceline.local.Folders;
import io.paceline.local.LocalPlatform;
import io.paceline.local.Ports;
import io.paceline.local.Progress;
import io.paceline.local.Secrets;
import io.paceline.local.Service;
import io.paceline.local.kafka.Login;
import io.paceline.local.login.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The platform that is measured: one of its own with the demonstration loaded, on free ports, or
/// the one that `infra/local/start` runs.
final class Platform implements AutoCloseable {

    private static final String RUNNING = "running";
    private static final String ADMIN = "postgres";

    private final Optional<LocalPlatform> own;
    private final Gateway gateway;
    private final String databases;
    private final Map<String, Object> kafka;
    private final Secrets secrets;
    private final Thread stop;

    private Platform(
            Optional<LocalPlatform> own,
            Gateway gateway,
            String databases,
            Map<String, Object> kafka,
            Secrets secrets,
            Thread stop) {
        this.own = own;
        this.gateway = gateway;
        this.databases = databases;
        this.kafka = Map.copyOf(kafka);
        this.secrets = secrets;
        this.stop = stop;
    }

    /// As `--platform` says; `--keep` goes on with the data of the run before.
    static Platform of(Arguments arguments) {
        boolean keep = arguments.has("--keep");
        return arguments.text("--platform", "own").equals(RUNNING) ? running() : start(keep);
    }

    private static Platform running() {
        var repository = Folders.repositoryHere();
        var data =
                Optional.ofNullable(System.getenv("PACELINE_DATA"))
                        .map(Path::of)
                        .orElse(repository.resolve("infra/local/data"));
        var secrets = Secrets.in(new Folders(repository, data));
        var ports = Ports.standard();
        var kafka =
                new HashMap<String, Object>(
                        new Login("admin", secrets.of("kafka.admin")).settings());
        kafka.put("bootstrap.servers", "127.0.0.1:" + ports.kafka().clients());
        return new Platform(
                Optional.empty(),
                new Gateway(
                        URI.create("http://127.0.0.1:" + ports.of(Service.GATEWAY)),
                        Tokens.ofRunningPlatform()::machine),
                "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/",
                kafka,
                secrets,
                new Thread(() -> {}));
    }

    private static Platform start(boolean keep) {
        var repository = Folders.repositoryHere();
        var data = repository.resolve("infra/bench/target/speed");
        var folders = new Folders(repository, data);
        var demonstration = data.resolve("bench.demonstration");
        boolean fresh = !keep || !Files.exists(demonstration);
        System.out.println("Starting a platform in " + data);
        var local =
                fresh
                        ? LocalPlatform.startEmpty(folders, Ports.free(), Progress.SILENT)
                        : LocalPlatform.start(folders, Ports.free(), Progress.SILENT);
        var stop = new Thread(local::close, "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        local.start(Service.values());
        if (fresh) {
            System.out.println("Loading the demonstration");
            local.demonstration().load();
            mark(demonstration);
        }
        return on(local, stop);
    }

    /// The one that the caller has started with the demonstration.
    static Platform on(LocalPlatform local, Thread stop) {
        var infrastructure = local.infrastructure();
        return new Platform(
                Optional.of(local),
                new Gateway(local.address(Service.GATEWAY), local.tokens()::machine),
                infrastructure.postgres().jdbcUrl(""),
                infrastructure.kafka().adminSettings(),
                infrastructure.secrets(),
                stop);
    }

    private static void mark(Path file) {
        try {
            Files.writeString(file, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where incentive itself listens, without the gateway before it.
    URI incentive() {
        return own.map(local -> local.address(Service.INCENTIVE))
                .orElseGet(() ->
                        URI.create("http://127.0.0.1:" + Ports.standard().of(Service.INCENTIVE)));
    }

    Gateway gateway() {
        return gateway;
    }

    /// A connection with all rights to the database of a service.
    Connection database(String service) {
        try {
            return DriverManager.getConnection(databases + service, ADMIN, secrets.of(ADMIN));
        } catch (SQLException e) {
            throw new IllegalStateException("no connection to the database of " + service, e);
        }
    }

    /// What a Kafka client needs to connect with all rights.
    Map<String, Object> kafka() {
        return kafka;
    }

    /// The processes, where they are this run's own.
    LocalPlatform processes() {
        return own.orElseThrow(() ->
                new IllegalArgumentException(
                        "This measurement starts and stops services, and so needs a platform of its"
                                + " own: leave out --platform running"));
    }

    Optional<LocalPlatform> own() {
        return own;
    }

    /// The hook would do it too, when the run is broken off.
    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(stop);
        own.ifPresent(LocalPlatform::close);
    }
}
