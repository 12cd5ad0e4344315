package io.paceline.local.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/// One Kafka node, broker and controller, inside this JVM and on the loopback interface. Clients
/// have to log in, and may do what `infra/kafka/acls.json` grants them.
public final class Broker {

    private static final String CLUSTER_ID = "cGFjZWxpbmUtbG9jYWwtMQ";
    private static final int NODE_ID = 1;
    private static final String ADMIN = "admin";

    private final KafkaRaftServer server;
    private final int port;
    private final UnaryOperator<String> passwords;

    private Broker(KafkaRaftServer server, int port, UnaryOperator<String> passwords) {
        this.server = server;
        this.port = port;
        this.passwords = passwords;
    }

    /// Starts the node on its folder, which is formatted at the first start.
    ///
    /// @param passwords gives the password of a user
    public static Broker start(
            Path folder, BrokerPorts ports, Access access, UnaryOperator<String> passwords) {
        var admin = new Login(ADMIN, passwords.apply(ADMIN));
        format(folder, admin);
        var server = new KafkaRaftServer(config(folder, ports, admin), Time.SYSTEM);
        server.startup();
        var broker = new Broker(server, ports.clients(), passwords);
        try {
            new Accounts(access, passwords).establish(broker.adminSettings());
        } catch (RuntimeException e) {
            broker.stop();
            throw e;
        }
        return broker;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public Login login(String user) {
        return new Login(user, passwords.apply(user));
    }

    /// What a client needs to connect with all rights.
    public Map<String, Object> adminSettings() {
        var settings = new HashMap<String, Object>(login(ADMIN).settings());
        settings.put("bootstrap.servers", bootstrapServers());
        return settings;
    }

    public void stop() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path folder, Login admin) {
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8))
                    .setClusterId(CLUSTER_ID)
                    .setNodeId(NODE_ID)
                    .setDirectories(List.of(folder.toString()))
                    .setMetadataLogDirectory(folder.toString())
                    .setControllerListenerName("CONTROLLER")
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setScramArguments(List.of(admin.formatArgument()))
                    .setIgnoreFormatted(true)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("cannot format " + folder, e);
        }
    }

    private static KafkaConfig config(Path folder, BrokerPorts ports, Login admin) {
        var settings = new HashMap<String, String>(singleNode());
        settings.putAll(small());
        settings.putAll(guarded(admin));
        var listener = "CLIENTS://127.0.0.1:" + ports.clients();
        settings.put("log.dirs", folder.toString());
        settings.put("listeners", listener + ",CONTROLLER://" + ports.controllerAddress());
        settings.put("advertised.listeners", listener);
        settings.put("controller.quorum.voters", NODE_ID + "@" + ports.controllerAddress());
        var properties = new Properties();
        properties.putAll(settings);
        return new KafkaConfig(properties, false);
    }

    private static Map<String, String> singleNode() {
        return Map.of(
                "process.roles", "broker,controller",
                "node.id", Integer.toString(NODE_ID),
                "controller.listener.names", "CONTROLLER",
                "inter.broker.listener.name", "CLIENTS",
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1");
    }

    /// Nobody gets in without a password, the node itself included, and nobody but the
    /// administrator may do what no rule allows.
    private static Map<String, String> guarded(Login admin) {
        return Map.of(
                "listener.security.protocol.map",
                "CLIENTS:%1$s,CONTROLLER:%1$s".formatted(Login.PROTOCOL),
                "sasl.enabled.mechanisms",
                Login.MECHANISM,
                "sasl.mechanism.inter.broker.protocol",
                Login.MECHANISM,
                "listener.name.clients.scram-sha-512.sasl.jaas.config",
                admin.scram(),
                "sasl.mechanism.controller.protocol",
                "PLAIN",
                "listener.name.controller.sasl.enabled.mechanisms",
                "PLAIN",
                "listener.name.controller.plain.sasl.jaas.config",
                admin.controllerPlain(),
                "authorizer.class.name",
                "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                "allow.everyone.if.no.acl.found",
                "false",
                "super.users",
                "User:" + admin.user());
    }

    private static Map<String, String> small() {
        return Map.of(
                "auto.create.topics.enable", "false",
                "offsets.topic.num.partitions", "12",
                "transaction.state.log.num.partitions", "3",
                "log.cleaner.dedupe.buffer.size", "8388608",
                "num.network.threads", "2",
                "num.io.threads", "4",
                "group.initial.rebalance.delay.ms", "0",
                "broker.session.timeout.ms", "6000",
                "broker.heartbeat.interval.ms", "1000",
                "group.min.session.timeout.ms", "1000");
    }
}
