package io.paceline.local.connect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.paceline.local.connect.Worker.RestAddress;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;

/// The few calls of Kafka Connect's REST interface that the launcher makes.
final class ConnectApi implements AutoCloseable {

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final ObjectMapper JSON = new ObjectMapper();

    /// What a connector and its task do at the moment.
    enum State {
        ABSENT,
        STARTING,
        RUNNING,
        STOPPED,
        FAILED
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final RestAddress rest;

    ConnectApi(RestAddress rest) {
        this.rest = rest;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    /// Creates or changes the connector, unless the worker is not ready for it yet.
    ///
    /// @return whether it did
    boolean put(Connector connector) throws IOException, InterruptedException {
        var request =
                request("/connectors/" + connector.name() + "/config")
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(connector.settings()));
        var status = http.send(request.build(), BodyHandlers.ofString()).statusCode();
        return status == OK || status == CREATED;
    }

    State state(Connector connector) throws IOException, InterruptedException {
        var request = request("/connectors/" + connector.name() + "/status");
        var response = http.send(request.build(), BodyHandlers.ofString());
        return response.statusCode() == OK ? state(JSON.readTree(response.body())) : State.ABSENT;
    }

    void restartFailed(Connector connector) throws IOException, InterruptedException {
        var path = "/connectors/" + connector.name() + "/restart?includeTasks=true&onlyFailed=true";
        http.send(request(path).POST(BodyPublishers.noBody()).build(), BodyHandlers.discarding());
    }

    /// Its tasks end, while what they have stored stays.
    void stop(Connector connector) throws IOException, InterruptedException {
        put(connector, "/stop");
    }

    void resume(Connector connector) throws IOException, InterruptedException {
        put(connector, "/resume");
    }

    private void put(Connector connector, String action) throws IOException, InterruptedException {
        var request = request("/connectors/" + connector.name() + action);
        http.send(request.PUT(BodyPublishers.noBody()).build(), BodyHandlers.discarding());
    }

    /// How far the connector has stored that it has come in the log of its database, in bytes; 0
    /// when it has stored nothing.
    long storedPosition(Connector connector) throws IOException, InterruptedException {
        var request = request(offsets(connector));
        var response = http.send(request.build(), BodyHandlers.ofString());
        long furthest = 0;
        for (var stored : JSON.readTree(response.body()).path("offsets")) {
            var offset = stored.path("offset");
            for (var position : List.of("lsn", "lsn_proc", "lsn_commit")) {
                furthest = Math.max(furthest, offset.path(position).asLong());
            }
        }
        return furthest;
    }

    /// Only of a connector that is stopped.
    void forgetPosition(Connector connector) throws IOException, InterruptedException {
        var request = request(offsets(connector)).DELETE().build();
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != OK) {
            throw new IOException("%s: %s".formatted(connector.name(), response.body()));
        }
    }

    private static String offsets(Connector connector) {
        return "/connectors/" + connector.name() + "/offsets";
    }

    private static State state(JsonNode status) {
        if (status.at("/connector/state").asText().equals("STOPPED")) {
            return State.STOPPED;
        }
        var tasks =
                StreamSupport.stream(status.path("tasks").spliterator(), false)
                        .map(task -> task.path("state").asText())
                        .toList();
        if (tasks.contains("FAILED") || status.at("/connector/state").asText().equals("FAILED")) {
            return State.FAILED;
        }
        return tasks.equals(List.of("RUNNING")) ? State.RUNNING : State.STARTING;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(rest.uri().resolve(path))
                .header("Authorization", RestLogin.header(rest.password()))
                .timeout(Duration.ofSeconds(20));
    }
}
