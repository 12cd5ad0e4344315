package io.paceline.local.connect;

import io.paceline.local.process.Pause;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A connector's place in the log of its database. Where it is lost, or further on than the log
/// itself, events are missing or will be: then the connector begins afresh, which sends everything
/// that the outbox holds once more.
final class Place {

    private static final Logger LOG = LoggerFactory.getLogger(Place.class);
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final ConnectApi api;
    private final Source source;

    Place(ConnectApi api, Source source) {
        this.api = api;
        this.source = source;
    }

    boolean isLost(Connector connector) throws IOException, InterruptedException {
        var slot = source.slot(connector);
        if (slot.isEmpty()) {
            return false; // The connector makes one, or the database will answer later.
        }
        if (slot.get().isLost()) {
            LOG.warn("{}: PostgreSQL has cut off its log before it was read", connector.name());
            return true;
        }
        long stored = api.storedPosition(connector);
        if (stored > source.slot(connector).map(Source.Slot::endOfLog).orElse(Long.MAX_VALUE)) {
            LOG.warn("{}: its stored position {} is beyond the log", connector.name(), stored);
            return true;
        }
        return false;
    }

    /// Forgets the place, in Connect and in PostgreSQL. May be done again when it was left
    // half-way.
    void beginAfresh(Connector connector) throws IOException, InterruptedException {
        LOG.warn("{} sends again what its outbox holds", connector.name());
        var deadline = System.nanoTime() + LIMIT.toNanos();
        api.stop(connector);
        while (!hasLetGo(connector)) {
            if (System.nanoTime() > deadline) {
                throw new IOException(connector.name() + " does not let go of its slot");
            }
            Pause.millis(100);
        }
        api.forgetPosition(connector);
        api.resume(connector);
    }

    private boolean hasLetGo(Connector connector) throws IOException, InterruptedException {
        return api.state(connector) == ConnectApi.State.STOPPED && source.dropSlot(connector);
    }
}
