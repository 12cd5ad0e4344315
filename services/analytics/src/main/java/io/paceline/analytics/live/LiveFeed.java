package io.paceline.analytics.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// One reader in each process: the database wakes it when changes commit, and it tells all streams.
/// It stops before the web server does, so that open streams do not hold up a shutdown.
@Component
class LiveFeed implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveFeed.class);

    /// A wake-up that got lost is made up for after this time.
    private static final int LOOK_ANYWAY_MILLIS = 1_000;

    private static final int PAUSE_MILLIS = 300;

    /// Under load all that commits in so short a time is told at once.
    private static final int GATHERING_MILLIS = 20;

    private static final int CHUNK = 500;

    private final DataSource database;
    private final LiveChanges changes;
    private final LiveStreams streams;
    private volatile boolean running;
    private @Nullable Thread reader;

    LiveFeed(DataSource database, LiveChanges changes, LiveStreams streams) {
        this.database = database;
        this.changes = changes;
        this.streams = streams;
    }

    @Override
    public void start() {
        streams.startAfter(changes.last());
        running = true; // Before the reader looks at it.
        reader = Thread.ofPlatform().name("live-feed").daemon().start(this::follow);
    }

    private void follow() {
        while (running) {
            try (var connection = database.getConnection()) {
                listen(connection);
            } catch (SQLException | RuntimeException failure) {
                if (running) {
                    LOG.warn(
                            "The live feed lost the database and tries again: {}",
                            failure.getMessage());
                    pause(PAUSE_MILLIS);
                }
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + LiveChanges.CHANNEL);
            var wakeUps = connection.unwrap(PGConnection.class);
            while (running) {
                deliver();
                pause(GATHERING_MILLIS);
                wakeUps.getNotifications(LOOK_ANYWAY_MILLIS);
            }
            statement.execute("unlisten *");
        }
    }

    private void deliver() {
        boolean more = true;
        while (more) {
            var found =
                    changes.between(streams.last(), Long.MAX_VALUE, CHUNK).orElseGet(this::skip);
            if (!found.isEmpty()) {
                streams.tell(found);
            }
            more = found.size() == CHUNK;
        }
    }

    /// This process was away for longer than changes are kept: its streams come back and start
    /// anew.
    private List<LiveMessage> skip() {
        streams.closeAll();
        streams.startAfter(changes.last());
        return List.of();
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        streams.closeAll();
        if (reader != null) {
            join(reader);
        }
    }

    private static void join(Thread reader) {
        try {
            reader.join(LOOK_ANYWAY_MILLIS + PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
