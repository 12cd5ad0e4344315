package io.paceline.analytics.live;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// One open dashboard: what waits for it and how far it has come. When more waits than the buffer
/// holds it is closed; it then comes back and resumes.
final class LiveStream {

    private static final byte[] SILENCE = ":\n\n".getBytes(US_ASCII);

    private final LinkedBlockingQueue<LiveMessage> waiting;
    private volatile boolean closed;
    private long position;

    LiveStream(int buffer) {
        this.waiting = new LinkedBlockingQueue<>(buffer);
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

    /// Writes what comes until the stream is closed or its reader is gone.
    void run(OutputStream out, Duration keepAlive) throws IOException, InterruptedException {
        var taken = new ArrayList<LiveMessage>();
        while (!closed) {
            var first = waiting.poll(keepAlive.toMillis(), TimeUnit.MILLISECONDS);
            if (first == null) {
                out.write(SILENCE);
            } else {
                taken.add(first);
                waiting.drainTo(taken);
                write(taken, out);
                taken.clear();
            }
            out.flush();
        }
    }

    /// Writes those that are new to this stream.
    void write(List<LiveMessage> messages, OutputStream out) throws IOException {
        for (var message : messages) {
            if (message.id() > position && !closed) {
                message.writeTo(out);
                position = message.id();
            }
        }
    }

    void start(LiveMessage first, OutputStream out) throws IOException {
        first.writeTo(out);
        position = first.id();
    }

    boolean isOpen() {
        return !closed;
    }

    long position() {
        return position;
    }
}
