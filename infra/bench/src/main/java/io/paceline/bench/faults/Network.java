package io.paceline.bench.faults;

import io.paceline.bench.faults.Proxy.Mood;
import io.paceline.local.Doors;
import io.paceline.local.Ports;
import io.paceline.local.kafka.Door;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/// A proxy on each link between a part on the way of a deal and its database or broker.
final class Network implements AutoCloseable {

    private final Map<Part, Proxy> databases = new EnumMap<>(Part.class);
    private final Map<Part, Proxy> brokers = new EnumMap<>(Part.class);
    private final Ports ports;

    Network(Ports direct) {
        var toDatabase = new HashMap<String, Integer>();
        var toBroker = new HashMap<String, Door>();
        for (var part : Part.LINKED) {
            var database = Proxy.to(direct.postgres());
            databases.put(part, database);
            toDatabase.put(part.label(), database.port());
            var door = Ports.freePort();
            var broker = Proxy.to(door);
            brokers.put(part, broker);
            toBroker.put(part.label(), new Door(door, broker.port()));
        }
        ports = direct.through(new Doors(toDatabase, toBroker));
    }

    /// Those with the proxies in between.
    Ports ports() {
        return ports;
    }

    void database(Part part, Mood mood) {
        of(databases, part).be(mood);
    }

    void broker(Part part, Mood mood) {
        of(brokers, part).be(mood);
    }

    @Override
    public void close() {
        databases.values().forEach(Proxy::close);
        brokers.values().forEach(Proxy::close);
    }

    private static Proxy of(Map<Part, Proxy> proxies, Part part) {
        var proxy = proxies.get(part);
        if (proxy == null) {
            throw new IllegalArgumentException("nothing is between " + part + " and the others");
        }
        return proxy;
    }
}
