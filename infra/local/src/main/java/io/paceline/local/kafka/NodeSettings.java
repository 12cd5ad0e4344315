package io.paceline.local.kafka;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import kafka.server.KafkaConfig;

/// How the one node of this machine is configured.
record NodeSettings(BrokerPorts ports, Login admin) {

    static final int NODE_ID = 1;

    KafkaConfig of(Path folder) {
        var settings = new HashMap<String, String>(singleNode());
        settings.putAll(small());
        settings.putAll(guarded());
        settings.put("log.dirs", folder.toString());
        settings.put("listeners", listeners("CONTROLLER://" + ports.controllerAddress(), false));
        settings.put("advertised.listeners", listeners("", true));
        settings.put("controller.quorum.voters", NODE_ID + "@" + ports.controllerAddress());
        for (var user : ports.doors().keySet()) {
            settings.put(
                    "listener.name.%s.scram-sha-512.sasl.jaas.config"
                            .formatted(listener(user).toLowerCase(Locale.ROOT)),
                    admin.scram());
        }
        var properties = new Properties();
        properties.putAll(settings);
        return new KafkaConfig(properties, false);
    }

    private String listeners(String controller, boolean advertised) {
        var all = new StringBuilder("CLIENTS://127.0.0.1:").append(ports.clients());
        ports.doors()
                .forEach((user, door) ->
                        all.append(',')
                                .append(listener(user))
                                .append("://127.0.0.1:")
                                .append(advertised ? door.advertised() : door.port()));
        return controller.isEmpty() ? all.toString() : all + "," + controller;
    }

    private String protocols() {
        return ports.doors().keySet().stream()
                .map(user -> "," + listener(user) + ":" + Login.PROTOCOL)
                .collect(
                        Collectors.joining(
                                "", "CLIENTS:%1$s,CONTROLLER:%1$s".formatted(Login.PROTOCOL), ""));
    }

    private static String listener(String user) {
        return user.toUpperCase(Locale.ROOT).replace('-', '_');
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
    private Map<String, String> guarded() {
        return Map.of(
                "listener.security.protocol.map",
                protocols(),
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
        return Map.ofEntries(
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("offsets.topic.num.partitions", "12"),
                Map.entry("transaction.state.log.num.partitions", "3"),
                Map.entry("log.cleaner.dedupe.buffer.size", "8388608"),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "4"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("broker.session.timeout.ms", "6000"),
                Map.entry("broker.heartbeat.interval.ms", "1000"),
                Map.entry("group.min.session.timeout.ms", "1000"),
                // As the services ask for by the classic protocol.
                Map.entry("group.consumer.min.session.timeout.ms", "1000"),
                Map.entry("group.consumer.session.timeout.ms", "15000"),
                Map.entry("group.consumer.min.heartbeat.interval.ms", "1000"),
                Map.entry("group.consumer.heartbeat.interval.ms", "3000"));
    }
}
