package io.paceline.bench.peers.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Pattern;

/// Stops connectors while others are measured, and starts them again.
final class Connectors implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    private static final Pattern POLL_INTERVAL =
            Pattern.compile("\"poll\\.interval\\.ms\"\\s*:\\s*\"\\d+\",?");
    private static final Pattern RUNNING_TASK =
            Pattern.compile("\"tasks\":\\[\\{[^]]*\"state\":\"RUNNING\"");
    private static final Pattern NO_TASK = Pattern.compile("\"tasks\":\\[\\]");

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI rest;
    private final String authorization;

    Connectors(Settings settings) {
        this.rest = URI.create(settings.text("connect"));
        this.authorization = settings.text("connect.authorization");
    }

    void awaitRunning(String name) {
        await(name, RUNNING_TASK);
    }

    void resume(String name) {
        call(name + "/resume", "PUT", BodyPublishers.noBody());
        awaitRunning(name);
    }

    void stop(String name) {
        call(name + "/stop", "PUT", BodyPublishers.noBody());
        await(name, NO_TASK);
    }

    /// Leaves the interval out of the connector's settings.
    void pollByDefault(String name) {
        var shipped = call(name + "/config", "GET", BodyPublishers.noBody());
        var changed = POLL_INTERVAL.matcher(shipped).replaceFirst("");
        if (!changed.equals(shipped)) {
            call(name + "/config", "PUT", BodyPublishers.ofString(changed));
            awaitRunning(name);
        }
    }

    private void await(String name, Pattern state) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!state.matcher(call(name + "/status", "GET", BodyPublishers.noBody())).find()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(name + " did not come to " + state);
            }
            Pauses.of(LOOK_AGAIN);
        }
    }

    private String call(String path, String method, BodyPublisher body) {
        var request =
                HttpRequest.newBuilder(rest.resolve("/connectors/" + path))
                        .header("Authorization", authorization)
                        .header("Content-Type", "application/json")
                        .timeout(LIMIT)
                        .method(method, body)
                        .build();
        try {
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
