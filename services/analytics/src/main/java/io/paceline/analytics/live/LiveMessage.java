package io.paceline.analytics.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;

/// A recorded change as it goes over the wire, encoded once for all streams.
final class LiveMessage {

    private final long id;
    private final byte[] bytes;

    private LiveMessage(long id, byte[] bytes) {
        this.id = id;
        this.bytes = bytes;
    }

    long id() {
        return id;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
    }

    static LiveMessage of(long id, LiveChange change) {
        return encode(
                id, "id: %d\nevent: %s\ndata: %s\n\n".formatted(id, change.event(), change.data()));
    }

    /// Says where the stream stands, so that it can be resumed before the first change; no event.
    static LiveMessage greeting(long id) {
        return encode(id, "retry: 1000\nid: %d\n\n".formatted(id));
    }

    /// What was missed is no longer kept: the dashboard asks for everything again.
    static LiveMessage reset(long id) {
        return encode(id, "retry: 1000\nid: %d\nevent: reset\ndata: {}\n\n".formatted(id));
    }

    private static LiveMessage encode(long id, String text) {
        return new LiveMessage(id, text.getBytes(UTF_8));
    }
}
