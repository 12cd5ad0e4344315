package io.paceline.local;

import io.paceline.local.connect.Connector;
import io.paceline.local.connect.Relay;
import io.paceline.local.connect.Worker;
import io.paceline.local.connect.Worker.RestAddress;
import io.paceline.local.kafka.Access;
import io.paceline.local.kafka.Broker;
import io.paceline.local.kafka.Topics;
import io.paceline.local.postgres.Postgres;
import io.paceline.local.process.Child;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// PostgreSQL, Kafka and Connect with the shipped configuration, without any service.
public final class Infrastructure implements AutoCloseable {

    private static final String KAFKA = "kafka";
    private static final String CONNECT = "connect";

    private final Folders folders;
    private final Ports ports;
    private final Secrets secrets;
    private final Progress progress;
    private final Layout layout;
    private @Nullable Postgres postgres;
    private @Nullable Broker broker;
    private @Nullable Worker worker;
    private @Nullable Relay relay;

    private Infrastructure(Folders folders, Ports ports, Progress progress, Layout layout) {
        this.layout = layout;
        this.folders = folders;
        this.ports = ports;
        this.progress = progress;
        this.secrets = Secrets.in(folders);
    }

    /// Starts all of it; a service may be started as soon as this returns.
    static Infrastructure start(Folders folders, Ports ports, Progress progress, Layout layout) {
        var infrastructure = new Infrastructure(folders, ports, progress, layout);
        var database = CompletableFuture.runAsync(infrastructure::startPostgres);
        try {
            infrastructure.startKafka();
            infrastructure.startConnect();
            database.join();
            return infrastructure;
        } catch (RuntimeException e) {
            database.exceptionally(_ -> null).join();
            infrastructure.close();
            throw e.getCause() instanceof CannotStart known ? known : e;
        }
    }

    public Postgres postgres() {
        return started(postgres);
    }

    public Secrets secrets() {
        return secrets;
    }

    public Broker kafka() {
        return started(broker);
    }

    /// True when the events of the service reach Kafka, or when it has none to send.
    public boolean relays(String service) {
        return started(relay).isRunning(service);
    }

    /// Starts PostgreSQL, also after it was killed.
    public void startPostgres() {
        progress.begins("postgresql");
        postgres = Postgres.start(folders, ports.postgres(), secrets);
        progress.isReady("postgresql");
    }

    public void startConnect() {
        progress.begins("kafka connect");
        var running = worker();
        worker = running;
        relay =
                new Relay(
                        running.rest(),
                        connectors(),
                        new RelaySource(() -> Optional.ofNullable(postgres)));
        progress.isReady("kafka connect");
    }

    public void stopConnect() {
        if (relay != null) {
            relay.close();
        }
        if (worker != null) {
            worker.stop();
        }
        relay = null;
        worker = null;
    }

    @Override
    public void close() {
        stopConnect();
        if (broker != null) {
            broker.stop();
        }
        if (postgres != null) {
            postgres.stop();
        }
    }

    private Worker worker() {
        var servers = kafka().bootstrapServers(CONNECT);
        var login = kafka().login(CONNECT);
        var rest = new RestAddress(ports.connect(), secrets.of("connect.rest"));
        return switch (layout) {
            case TOGETHER -> Worker.start(servers, login, rest, variables());
            case APART ->
                    Worker.startApart(
                            servers, login, rest, variables(), new Child(folders, CONNECT, 320));
        };
    }

    private Broker broker() {
        var folder = folders.data().resolve("kafka");
        var access = Access.in(folders.infra("kafka/acls.json"));
        UnaryOperator<String> passwords = user -> secrets.of("kafka." + user);
        return switch (layout) {
            case TOGETHER -> Broker.start(folder, ports.kafka(), access, passwords);
            case APART ->
                    Broker.startApart(
                            folder,
                            ports.kafka(),
                            access,
                            passwords,
                            new Child(folders, KAFKA, 320));
        };
    }

    /// Starts Kafka, also after its process was killed.
    public void startKafka() {
        progress.begins("kafka");
        var running = broker();
        broker = running;
        Topics.in(folders.infra("kafka/topics.json")).createAbsent(running.adminSettings());
        progress.isReady("kafka");
    }

    private List<Connector> connectors() {
        return Connector.in(folders.infra("connect"));
    }

    private Map<String, String> variables() {
        var variables = new HashMap<String, String>();
        variables.put("PACELINE_RELAY_USER", "relay");
        variables.put("PACELINE_RELAY_PASSWORD", secrets.of("relay"));
        for (var connector : connectors()) {
            var prefix = "PACELINE_" + connector.service().toUpperCase(Locale.ROOT);
            variables.put(prefix + "_DB_HOST", "127.0.0.1");
            variables.put(prefix + "_DB_PORT", Integer.toString(ports.postgresOf(CONNECT)));
            variables.put(
                    prefix + "_RELAY_KAFKA_PASSWORD",
                    kafka().login("relay-" + connector.service()).password());
        }
        return variables;
    }

    private static <T> T started(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("not started");
        }
        return part;
    }
}
