package io.paceline.analytics.live;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Serves a dashboard from where it left off: first what it missed, then what comes, with neither
/// gap nor repetition in between.
@Service
class ResumeStream {

    private static final int CHUNK = 500;

    private final LiveChanges changes;
    private final LiveStreams streams;
    private final LiveSettings settings;

    ResumeStream(LiveChanges changes, LiveStreams streams, LiveSettings settings) {
        this.changes = changes;
        this.streams = streams;
        this.settings = settings;
    }

    /// @param seen the last change the dashboard has seen; absent when it is new
    void run(LiveStreams.Opened opened, @Nullable Long seen, OutputStream out)
            throws IOException, InterruptedException {
        var stream = opened.stream();
        try {
            long told = opened.told();
            if (seen == null) {
                stream.start(LiveMessage.greeting(told), out);
            } else if (!isWithinReach(seen, told) || !caughtUp(stream, seen, told, out)) {
                stream.start(LiveMessage.reset(told), out);
            }
            out.flush();
            stream.run(out, settings.keepAlive());
        } finally {
            streams.leave(stream);
        }
    }

    /// A change later than any recorded comes from another time of this database.
    private boolean isWithinReach(long seen, long told) {
        return told - seen <= settings.replay() && (seen <= told || seen <= changes.last());
    }

    private boolean caughtUp(LiveStream stream, long seen, long told, OutputStream out)
            throws IOException {
        stream.start(LiveMessage.greeting(seen), out);
        Optional<List<LiveMessage>> missed = changes.between(seen, told, CHUNK);
        while (stream.isOpen() && missed.isPresent() && !missed.get().isEmpty()) {
            stream.write(missed.get(), out);
            out.flush();
            missed = changes.between(stream.position(), told, CHUNK);
        }
        return missed.isPresent();
    }
}
