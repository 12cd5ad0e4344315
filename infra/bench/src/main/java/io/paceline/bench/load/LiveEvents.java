package io.paceline.bench.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;

/// Reads server-sent events as they come.
public final class LiveEvents {

    private LiveEvents() {}

    /// One event.
    ///
    /// @param data empty for the greeting
    /// @param atNanos when its last line was read
    public record LiveEvent(String id, String event, String data, long atNanos) {}

    /// Whom each event is given to.
    public interface Viewer {
        void sees(LiveEvent event);
    }

    /// Until either side closes the stream.
    public static void read(InputStream stream, Viewer viewer) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(stream, UTF_8));
        var id = "";
        var event = "";
        var data = "";
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty()) {
                if (!id.isEmpty() || !data.isEmpty()) {
                    viewer.sees(new LiveEvent(id, event, data, System.nanoTime()));
                }
                id = "";
                event = "";
                data = "";
            } else if (line.startsWith("id:")) {
                id = value(line);
            } else if (line.startsWith("event:")) {
                event = value(line);
            } else if (line.startsWith("data:")) {
                data = value(line);
            }
        }
    }

    private static String value(String line) {
        return line.substring(line.indexOf(':') + 1).strip();
    }
}
