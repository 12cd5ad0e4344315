package io.paceline.bench.speed;

import io.paceline.bench.load.Sightings;
import io.paceline.bench.load.Threads;
import java.sql.Connection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/// Sees when rows about deals become visible to readers, by asking every five milliseconds for
/// those that have been awaited for longest. The time is that of the answer, so a row is seen late
/// rather than early. However many are behind, few are asked for at once: a measurement that works
/// harder the slower the platform is would be what slows it.
final class RowWatch implements AutoCloseable {

    private static final long PAUSE_NANOS = 5_000_000;
    private static final int MOST_AT_ONCE = 30;

    private final Connection connection;
    private final String sql;
    private final Sightings sightings;
    private final Queue<String> awaited = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private volatile boolean closed;

    /// @param sql answers the ids that are there, of those in the array it is given
    private RowWatch(Connection connection, String sql, Sightings sightings) {
        this.connection = connection;
        this.sql = sql;
        this.sightings = sightings;
        this.thread = Thread.ofPlatform().daemon().name("rows").unstarted(this::watch);
    }

    static RowWatch start(Connection connection, String sql, Sightings sightings) {
        var watch = new RowWatch(connection, sql, sightings);
        watch.thread.start();
        return watch;
    }

    void await(String id) {
        awaited.add(id);
    }

    private void watch() {
        while (!closed) {
            if (!awaited.isEmpty()) {
                look(awaited.stream().limit(MOST_AT_ONCE).toList());
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private void look(List<String> ids) {
        var found = Sql.query(connection, sql, row -> row.getString(1), ids);
        long now = System.nanoTime();
        for (var id : found) {
            sightings.saw(id, now);
        }
        awaited.removeIf(sightings::has);
    }

    @Override
    public void close() {
        closed = true;
        Threads.join(thread);
    }
}
