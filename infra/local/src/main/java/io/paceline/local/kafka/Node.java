package io.paceline.local.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/// One Kafka node, broker and controller, inside this JVM and on the loopback interface.
final class Node {

    private static final String CLUSTER_ID = "cGFjZWxpbmUtbG9jYWwtMQ";

    private final KafkaRaftServer server;

    private Node(KafkaRaftServer server) {
        this.server = server;
    }

    /// Starts the node on its folder, which is formatted at the first start.
    static Node start(Path folder, BrokerPorts ports, Login admin) {
        format(folder, admin);
        var server = new KafkaRaftServer(new NodeSettings(ports, admin).of(folder), Time.SYSTEM);
        server.startup();
        return new Node(server);
    }

    void stop() {
        server.shutdown();
        server.awaitShutdown();
    }

    void awaitEnd() {
        server.awaitShutdown();
    }

    private static void format(Path folder, Login admin) {
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8))
                    .setClusterId(CLUSTER_ID)
                    .setNodeId(NodeSettings.NODE_ID)
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
}
