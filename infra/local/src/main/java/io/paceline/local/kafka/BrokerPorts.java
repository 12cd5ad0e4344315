package io.paceline.local.kafka;

/// Where a node listens on the loopback interface: for clients, and for its own controller.
public record BrokerPorts(int clients, int controller) {

    public String controllerAddress() {
        return "127.0.0.1:" + controller;
    }
}
