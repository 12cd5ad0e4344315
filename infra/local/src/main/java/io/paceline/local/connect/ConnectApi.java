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

    private static State state(JsonNode status) {
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
