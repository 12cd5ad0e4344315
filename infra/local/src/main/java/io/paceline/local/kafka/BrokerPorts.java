package io.paceline.local.kafka;

import java.util.Map;

/// Where a node listens on the loopback interface: for clients, for its own controller, and for
/// those users, by name, that have a door of their own.
public record BrokerPorts(int clients, int controller, Map<String, Door> doors) {

    public BrokerPorts {
        doors = Map.copyOf(doors);
    }

    public BrokerPorts(int clients, int controller) {
        this(clients, controller, Map.of());
    }

    public String controllerAddress() {
        return "127.0.0.1:" + controller;
    }

    String bootstrapServers(String user) {
        var door = doors.get(user);
        return "127.0.0.1:" + (door == null ? clients : door.advertised());
    }
}
