package io.paceline.local.connect;

import io.paceline.local.connect.Worker.RestAddress;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the connectors running: each is registered once its service has created the publication,
/// and a failed one is restarted.
public final class Relay implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration WHILE_ALL_RUN = Duration.ofSeconds(2);

    private final List<Connector> connectors;
    private final Predicate<Connector> hasPublication;
    private final ConnectApi api;
    private final Set<String> registered = ConcurrentHashMap.newKeySet();
    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private final Thread watcher;
    private volatile boolean closed;

    public Relay(
            RestAddress rest, List<Connector> connectors, Predicate<Connector> hasPublication) {
        this.connectors = List.copyOf(connectors);
        this.hasPublication = hasPublication;
        this.api = new ConnectApi(rest);
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
        while (!closed) {
            for (var connector : connectors) {
                look(connector);
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

    private void look(Connector connector) {
        try {
            if (!registered.contains(connector.service())) {
                register(connector);
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
        if (hasPublication.test(connector) && api.put(connector)) {
            registered.add(connector.service());
        }
    }

    private void follow(Connector connector) throws IOException, InterruptedException {
        switch (api.state(connector)) {
            case RUNNING -> running.add(connector.service());
            case STARTING -> running.remove(connector.service());
            case ABSENT -> registered.remove(connector.service());
            case FAILED -> {
                running.remove(connector.service());
                LOG.warn("{} failed and is restarted", connector.name());
                api.restartFailed(connector);
            }
        }
    }
}
