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
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/// One Kafka node, broker and controller, inside this JVM and on the loopback interface.
public final class Broker {

    private static final String CLUSTER_ID = "cGFjZWxpbmUtbG9jYWwtMQ";
    private static final int NODE_ID = 1;

    private final KafkaRaftServer server;
    private final int port;

    private Broker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /// Starts the node on its folder, which is formatted at the first start.
    public static Broker start(Path folder, int port, int controllerPort) {
        format(folder);
        var server = new KafkaRaftServer(config(folder, port, controllerPort), Time.SYSTEM);
        server.startup();
        return new Broker(server, port);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public void stop() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path folder) {
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8))
                    .setClusterId(CLUSTER_ID)
                    .setNodeId(NODE_ID)
                    .setDirectories(List.of(folder.toString()))
                    .setMetadataLogDirectory(folder.toString())
                    .setControllerListenerName("CONTROLLER")
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setIgnoreFormatted(true)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("cannot format " + folder, e);
        }
    }

    private static KafkaConfig config(Path folder, int port, int controllerPort) {
        var settings = new HashMap<String, String>(singleNode());
        settings.putAll(small());
        var listener = "PLAINTEXT://127.0.0.1:" + port;
        var controller = "127.0.0.1:" + controllerPort;
        settings.put("log.dirs", folder.toString());
        settings.put("listeners", listener + ",CONTROLLER://" + controller);
        settings.put("advertised.listeners", listener);
        settings.put("controller.quorum.voters", NODE_ID + "@" + controller);
        var properties = new Properties();
        properties.putAll(settings);
        return new KafkaConfig(properties, false);
    }

    private static Map<String, String> singleNode() {
        return Map.of(
                "process.roles", "broker,controller",
                "node.id", Integer.toString(NODE_ID),
                "controller.listener.names", "CONTROLLER",
                "inter.broker.listener.name", "PLAINTEXT",
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1");
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
