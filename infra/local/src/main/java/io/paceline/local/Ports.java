package io.paceline.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Where every part listens, on the loopback interface.
public record Ports(
        int postgres, int kafka, int kafkaController, int connect, Map<Service, Integer> services) {

    public Ports {
        services = Map.copyOf(services);
    }

    /// Those of the documentation.
    public static Ports standard() {
        var services = new EnumMap<Service, Integer>(Service.class);
        for (var service : Service.values()) {
            services.put(service, service.port());
        }
        return new Ports(15432, 19092, 19093, 18083, services);
    }

    /// Free ones, for a platform beside one that runs already.
    public static Ports free() {
        var free = new ArrayList<>(freePorts(4 + Service.values().length));
        var services = new EnumMap<Service, Integer>(Service.class);
        for (var service : Service.values()) {
            services.put(service, free.removeLast());
        }
        return new Ports(free.get(0), free.get(1), free.get(2), free.get(3), services);
    }

    public int of(Service service) {
        return services.getOrDefault(service, service.port());
    }

    /// Refuses when another program listens on one of them.
    void refuseTaken() {
        refuseTaken("PostgreSQL", postgres);
        refuseTaken("Kafka", kafka);
        refuseTaken("Kafka's controller", kafkaController);
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
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            sockets.forEach(Ports::close);
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
