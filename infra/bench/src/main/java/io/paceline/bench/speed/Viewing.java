package io.paceline.bench.speed;

import io.paceline.bench.load.Gateway;
import io.paceline.bench.load.LiveEvents;
import io.paceline.bench.load.Threads;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/// One open dashboard, in a thread of its own: which events it saw and when. It may stop reading
/// for a while, or hang up, and comes back with the last id that it saw.
final class Viewing {

    private static final int FIRST_SIZE = 256;

    private final Gateway gateway;
    private long[] ids = new long[FIRST_SIZE];
    private long[] times = new long[FIRST_SIZE];
    private int count;
    private String lastId = "";
    private volatile boolean opened;
    private volatile boolean paused;
    private volatile boolean over;
    private final AtomicInteger resumptions = new AtomicInteger();
    private volatile InputStream stream = InputStream.nullInputStream();

    private Viewing(Gateway gateway) {
        this.gateway = gateway;
    }

    static Viewing open(Gateway gateway) {
        var viewing = new Viewing(gateway);
        Thread.ofVirtual().name("viewing").start(viewing::watch);
        return viewing;
    }

    private void watch() {
        while (!over) {
            try (var read = gateway.stream(lastId)) {
                stream = read;
                LiveEvents.read(read, this::see);
            } catch (IOException | UncheckedIOException | IllegalStateException _) {
                // Closed by either side.
            }
            if (!over) {
                resumptions.incrementAndGet();
                pause(100);
            }
        }
    }

    private void see(LiveEvents.LiveEvent event) {
        while (paused) {
            pause(50);
        }
        lastId = event.id();
        opened = true;
        if (!event.event().isEmpty()) {
            keep(Long.parseLong(event.id()), event.atNanos());
        }
    }

    private synchronized void keep(long id, long at) {
        if (count == ids.length) {
            ids = Arrays.copyOf(ids, 2 * count);
            times = Arrays.copyOf(times, 2 * count);
        }
        ids[count] = id;
        times[count] = at;
        count++;
    }

    private static void pause(long millis) {
        Threads.pause(Duration.ofMillis(millis));
    }

    boolean isOpen() {
        return opened;
    }

    /// Reads nothing until it is told to go on.
    void pause(boolean now) {
        paused = now;
    }

    /// Breaks the connection, as a lost network does.
    void hangUp() {
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void end() {
        over = true;
        paused = false;
        hangUp();
    }

    int resumptions() {
        return resumptions.get();
    }

    /// The ids it saw, in the order in which they came.
    synchronized long[] ids() {
        return Arrays.copyOf(ids, count);
    }

    synchronized long[] times() {
        return Arrays.copyOf(times, count);
    }
}
