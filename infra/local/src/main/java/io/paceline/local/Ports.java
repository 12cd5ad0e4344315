package io.paceline.local;

import io.paceline.local.kafka.BrokerPorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.ToIntFunction;

/// Where every part listens, on the loopback interface.
public record Ports(
        int postgres,
        BrokerPorts kafka,
        int connect,
        Map<Service, Integer> services,
        Map<Service, Integer> management,
        Doors doors) {

    private static final int FIRST_FREE = 20_000;
    static final int BELOW_CONNECTIONS = 32_000;

    public Ports {
        services = Map.copyOf(services);
        management = Map.copyOf(management);
    }

    /// Those of the documentation.
    public static Ports standard() {
        return new Ports(
                15432,
                new BrokerPorts(19092, 19093),
                18083,
                each(Service::port),
                each(Service::managementPort),
                Doors.NONE);
    }

    /// Free ones, for a platform beside one that runs already. They are below those that systems
    /// give to outgoing connections: one of these could take a port before a service starts on it.
    public static Ports free() {
        var free = new ArrayDeque<>(freePorts(4 + 2 * Service.values().length));
        return new Ports(
                free.remove(),
                new BrokerPorts(free.remove(), free.remove()),
                free.remove(),
                each(_ -> free.remove()),
                each(_ -> free.remove()),
                Doors.NONE);
    }

    /// One that is free, as above.
    public static int freePort() {
        return freePorts(1).getFirst();
    }

    /// The same, with something in between for some.
    public Ports through(Doors between) {
        return new Ports(
                postgres,
                new BrokerPorts(kafka.clients(), kafka.controller(), between.kafka()),
                connect,
                services,
                management,
                between);
    }

    /// The same, with another place for one service: that of a second instance of it.
    Ports elsewhere(Service service) {
        var free = new ArrayDeque<>(freePorts(2));
        var others = new EnumMap<Service, Integer>(services);
        var othersManagement = new EnumMap<Service, Integer>(management);
        others.put(service, free.remove());
        othersManagement.put(service, free.remove());
        return new Ports(postgres, kafka, connect, others, othersManagement, doors);
    }

    /// Where PostgreSQL is for a service or `connect`.
    int postgresOf(String user) {
        return doors.postgres().getOrDefault(user, postgres);
    }

    private static Map<Service, Integer> each(ToIntFunction<Service> port) {
        var ports = new EnumMap<Service, Integer>(Service.class);
        for (var service : Service.values()) {
            ports.put(service, port.applyAsInt(service));
        }
        return ports;
    }

    public int of(Service service) {
        return services.getOrDefault(service, service.port());
    }

    public int managementOf(Service service) {
        return management.getOrDefault(service, service.managementPort());
    }

    URI address(Service service) {
        return URI.create("http://127.0.0.1:" + of(service));
    }

    URI managementAddress(Service service) {
        return URI.create("http://127.0.0.1:" + managementOf(service));
    }

    /// Refuses when another program listens on one of them.
    void refuseTaken() {
        refuseTaken("PostgreSQL", postgres);
        refuseTaken("Kafka", kafka.clients());
        refuseTaken("Kafka's controller", kafka.controller());
        refuseTaken("Kafka Connect", connect);
    }

    static void refuseTaken(String part, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new TakenPort(part, port);
        }
    }

    private static List<Integer> freePorts(int count) {
        var sockets = new ArrayList<ServerSocket>();
        try {
            while (sockets.size() < count) {
                int port = ThreadLocalRandom.current().nextInt(FIRST_FREE, BELOW_CONNECTIONS);
                taken(port).ifPresent(sockets::add);
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            sockets.forEach(Ports::close);
        }
    }

    private static Optional<ServerSocket> taken(int port) {
        try {
            return Optional.of(new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
        } catch (IOException _) {
            return Optional.empty(); // Somebody else's.
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
