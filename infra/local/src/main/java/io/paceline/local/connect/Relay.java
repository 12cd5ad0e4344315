package io.paceline.local.connect;

import io.paceline.local.connect.Worker.RestAddress;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the connectors running: each is registered once its service has created the publication, a
/// failed one is restarted, and one that has lost its place in the log begins afresh.
public final class Relay implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration WHILE_ALL_RUN = Duration.ofSeconds(2);
    private static final int LOOKS_PER_PLACE = 5;

    private final List<Connector> connectors;
    private final Source source;
    private final Place place;
    private final ConnectApi api;
    private final Set<String> registered = ConcurrentHashMap.newKeySet();
    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private final Thread watcher;
    private volatile boolean closed;

    public Relay(RestAddress rest, List<Connector> connectors, Source source) {
        this.connectors = List.copyOf(connectors);
        this.source = source;
        this.api = new ConnectApi(rest);
        this.place = new Place(api, source);
        this.watcher = Thread.ofVirtual().name("relay").start(this::watch);
    }

    /// True when events of the service reach Kafka, or when it has none to send.
    public boolean isRunning(String service) {
        return running.contains(service)
                || connectors.stream().noneMatch(connector -> connector.service().equals(service));
    }

    @Override
    public void close() {
        closed = true;
        watcher.interrupt();
        api.close();
    }

    private void watch() {
        for (int look = 0; !closed; look++) {
            for (var connector : connectors) {
                look(connector, look % LOOKS_PER_PLACE == 0);
            }
            try {
                Thread.sleep(pause());
            } catch (InterruptedException e) {
                closed = true;
            }
        }
    }

    /// Once all run, whoever looks often only takes time from them.
    private Duration pause() {
        return running.size() == connectors.size() ? WHILE_ALL_RUN : BETWEEN_LOOKS;
    }

    private void look(Connector connector, boolean alsoAtItsPlace) {
        try {
            if (!registered.contains(connector.service())) {
                register(connector);
            } else if (alsoAtItsPlace && place.isLost(connector)) {
                running.remove(connector.service());
                place.beginAfresh(connector);
            } else {
                follow(connector);
            }
        } catch (IOException e) {
            if (closed) {
                return;
            }
            LOG.warn("{} did not answer: {}", connector.name(), e.toString());
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    private void register(Connector connector) throws IOException, InterruptedException {
        if (source.hasPublication(connector) && api.put(connector)) {
            registered.add(connector.service());
        }
    }

    private void follow(Connector connector) throws IOException, InterruptedException {
        switch (api.state(connector)) {
            case RUNNING -> running.add(connector.service());
            case STARTING -> running.remove(connector.service());
            case STOPPED -> api.resume(connector); // Something ended while it began afresh.
            case ABSENT -> registered.remove(connector.service());
            case FAILED -> {
                running.remove(connector.service());
                LOG.warn("{} failed and is restarted", connector.name());
                api.restartFailed(connector);
            }
        }
    }
}
