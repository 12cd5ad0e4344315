package io.paceline.local.kafka;

import io.paceline.local.process.Child;
import io.paceline.local.process.GuardedProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The program that is nothing but a Kafka node.
final class NodeProcess {

    private static final String PASSWORD = "PACELINE_KAFKA_ADMIN_PASSWORD";
    private static final int DOORS = 3;

    private NodeProcess() {}

    static GuardedProcess start(Path folder, BrokerPorts ports, String password, Child child) {
        var arguments = new ArrayList<String>();
        arguments.add(folder.toString());
        arguments.add(Integer.toString(ports.clients()));
        arguments.add(Integer.toString(ports.controller()));
        ports.doors().forEach((user, door) -> arguments.add(user + "=" + door));
        return child.start(NodeProcess.class, List.copyOf(arguments), Map.of(PASSWORD, password));
    }

    public static void main(String[] arguments) {
        var admin = new Login("admin", System.getenv(PASSWORD));
        var node = Node.start(Path.of(arguments[0]), ports(List.of(arguments)), admin);
        Runtime.getRuntime().addShutdownHook(new Thread(node::stop, "stop"));
        node.awaitEnd();
    }

    private static BrokerPorts ports(List<String> arguments) {
        var doors = new HashMap<String, Door>();
        for (var door : arguments.subList(DOORS, arguments.size())) {
            var parts = door.split("=", -1);
            doors.put(parts[0], Door.of(parts[1]));
        }
        return new BrokerPorts(
                Integer.parseInt(arguments.get(1)), Integer.parseInt(arguments.get(2)), doors);
    }
}
