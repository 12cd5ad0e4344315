package io.paceline.analytics.live;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// One open dashboard: what waits for it, how far it has come, and who looks at it. When more waits
/// than the buffer holds it is closed; it then comes back and resumes.
final class LiveStream {

    private final LinkedBlockingQueue<LiveMessage> waiting;
    private final Viewer viewer;
    private final String user;
    private volatile boolean closed;
    private long position;

    LiveStream(int buffer, Viewer viewer) {
        this.waiting = new LinkedBlockingQueue<>(buffer);
        this.viewer = viewer;
        this.user = viewer.user();
    }

    boolean isOf(String someone) {
        return user.equals(someone);
    }

    /// Answers false when the stream is too slow and therefore closed.
    boolean offer(List<LiveMessage> messages) {
        for (var message : messages) {
            if (!waiting.offer(message)) {
                close();
                return false;
            }
        }
        return true;
    }

    void close() {
        closed = true;
        waiting.clear();
        waiting.offer(LiveMessage.greeting(0)); // Wakes the writer.
    }

    /// Writes what comes until the stream is closed, its viewer may see no more, or is gone.
    void run(OutputStream out, Duration keepAlive) throws IOException, InterruptedException {
        var taken = new ArrayList<LiveMessage>();
        while (isOpen()) {
            var first = waiting.poll(patience(keepAlive).toMillis() + 1, TimeUnit.MILLISECONDS);
            if (first == null) {
                LiveMessage.silence(position).writeTo(out);
            } else {
                taken.add(first);
                waiting.drainTo(taken);
                write(taken, out);
                taken.clear();
            }
            out.flush();
        }
    }

    /// Writes those that are new to this stream and that its viewer may see.
    void write(List<LiveMessage> messages, OutputStream out) throws IOException {
        for (var message : messages) {
            if (message.id() > position && isOpen()) {
                if (viewer.sees(message)) {
                    message.writeTo(out);
                }
                position = message.id();
            }
        }
    }

    private Duration patience(Duration keepAlive) {
        var look = viewer.untilNextLook();
        return look.compareTo(keepAlive) < 0 ? look : keepAlive;
    }

    void start(LiveMessage first, OutputStream out) throws IOException {
        first.writeTo(out);
        position = first.id();
    }

    /// Asked by the stream's own thread, since it may look up its viewer.
    boolean isOpen() {
        return !closed && viewer.mayStay();
    }

    long position() {
        return position;
    }
}
