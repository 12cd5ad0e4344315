package io.paceline.analytics.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.paceline.platform.web.Busy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/// All open dashboards of this process.
@Component
class LiveStreams {

    private final LiveSettings settings;
    private final Counter dropped;
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<LiveStream> open = new HashSet<>();
    private long last;

    LiveStreams(LiveSettings settings, MeterRegistry meters) {
        this.settings = settings;
        this.dropped = meters.counter("paceline.live.dropped");
        meters.gauge("paceline.live.streams", this, LiveStreams::size);
    }

    /// A stream that is told everything after `told`.
    record Opened(LiveStream stream, long told) {}

    Opened open(Viewer viewer) {
        lock.lock();
        try {
            requireRoom(viewer.user());
            var stream = new LiveStream(settings.buffer(), viewer);
            open.add(stream);
            return new Opened(stream, last);
        } finally {
            lock.unlock();
        }
    }

    private void requireRoom(String user) {
        if (open.stream().filter(stream -> stream.isOf(user)).count() >= settings.perUser()) {
            throw new TooManyStreams(settings.perUser(), settings.keepAlive());
        }
        if (open.size() >= settings.streams()) {
            throw new Busy(
                    "too-many-streams",
                    "All %d live streams are taken; come again in a while"
                            .formatted(settings.streams()),
                    settings.keepAlive());
        }
    }

    void leave(LiveStream stream) {
        lock.lock();
        try {
            open.remove(stream);
        } finally {
            lock.unlock();
        }
    }

    void tell(List<LiveMessage> messages) {
        lock.lock();
        try {
            last = messages.getLast().id();
            open.removeIf(stream -> !offered(stream, messages));
        } finally {
            lock.unlock();
        }
    }

    private boolean offered(LiveStream stream, List<LiveMessage> messages) {
        boolean inTime = stream.offer(messages);
        if (!inTime) {
            dropped.increment();
        }
        return inTime;
    }

    void startAfter(long id) {
        lock.lock();
        try {
            last = Math.max(last, id);
        } finally {
            lock.unlock();
        }
    }

    long last() {
        lock.lock();
        try {
            return last;
        } finally {
            lock.unlock();
        }
    }

    void closeAll() {
        lock.lock();
        try {
            open.forEach(LiveStream::close);
            open.clear();
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return open.size();
        } finally {
            lock.unlock();
        }
    }
}
