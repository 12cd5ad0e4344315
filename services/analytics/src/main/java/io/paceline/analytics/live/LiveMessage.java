package io.paceline.analytics.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/// A recorded change as it goes over the wire, encoded once for all streams.
final class LiveMessage {

    private final long id;
    private final byte[] bytes;
    private final @Nullable Seen seen;

    private LiveMessage(long id, byte[] bytes, @Nullable Seen seen) {
        this.id = id;
        this.bytes = bytes;
        this.seen = seen;
    }

    long id() {
        return id;
    }

    /// By whom it is seen; by everyone where it is absent.
    @Nullable Seen seen() {
        return seen;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
    }

    static LiveMessage of(long id, LiveChange change, @Nullable Seen seen) {
        return encode(
                id,
                "id: %d\nevent: %s\ndata: %s\n\n".formatted(id, change.event(), change.data()),
                seen);
    }

    /// Nothing to tell for a while; the stream goes on from here should it break now.
    static LiveMessage silence(long id) {
        return encode(id, ":\nid: %d\n\n".formatted(id), null);
    }

    /// Says where the stream stands, so that it can be resumed before the first change; no event.
    static LiveMessage greeting(long id) {
        return encode(id, "retry: 1000\nid: %d\n\n".formatted(id), null);
    }

    /// What was missed is no longer kept: the dashboard asks for everything again.
    static LiveMessage reset(long id) {
        return encode(id, "retry: 1000\nid: %d\nevent: reset\ndata: {}\n\n".formatted(id), null);
    }

    private static LiveMessage encode(long id, String text, @Nullable Seen seen) {
        return new LiveMessage(id, text.getBytes(UTF_8), seen);
    }
}
