package io.paceline.analytics.live;

import io.paceline.testkit.TestHttp;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// A dashboard that reads the live stream as a browser does.
final class Dashboard implements AutoCloseable {

    record Seen(long id, String event, String data) {}

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private volatile long lastId;
    private volatile boolean ended;

    static Dashboard open(TestHttp http, @Nullable Long lastEventId) {
        var dashboard = new Dashboard();
        var request = http.request("/api/analytics/stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId.toString());
        }
        dashboard.start(request.build());
        return dashboard;
    }

    private void start(HttpRequest request) {
        try {
            var answer = client.send(request, BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("Answered " + answer.statusCode());
            }
            var lines =
                    new BufferedReader(
                            new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
            Thread.ofVirtual().start(() -> read(lines));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void read(BufferedReader lines) {
        try (lines) {
            String event = "";
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    lastId = Long.parseLong(line.substring(4));
                } else if (line.startsWith("event: ")) {
                    event = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    seen.add(new Seen(lastId, event, line.substring(6)));
                }
            }
        } catch (IOException closed) {
            ended = true;
        }
        ended = true;
    }

    List<Seen> seen() {
        return seen;
    }

    List<String> data() {
        return seen.stream().map(Seen::data).toList();
    }

    long lastId() {
        return lastId;
    }

    boolean hasEnded() {
        return ended;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
