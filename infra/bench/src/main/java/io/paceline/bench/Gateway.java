package io.paceline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.paceline.local.login.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// The platform's API, as a client calls it.
final class Gateway {

    private static final URI ADDRESS = URI.create("http://localhost:8080");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Tokens tokens = Tokens.ofRunningPlatform();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    JsonNode get(String path) {
        return read(send(request(path).build()).body());
    }

    JsonNode post(String path, String json) {
        var answer = send(command(path, json));
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    "%s answered %d: %s".formatted(path, answer.statusCode(), answer.body()));
        }
        return read(answer.body());
    }

    CompletableFuture<Integer> postLater(String path, String json) {
        return http.sendAsync(command(path, json), BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode);
    }

    /// The lines of the live stream, until it is closed.
    Stream<String> stream() {
        var request =
                request("/api/analytics/stream").header("Accept", "text/event-stream").build();
        try {
            return http.send(request, BodyHandlers.ofLines()).body();
        } catch (IOException failure) {
            throw new UncheckedIOException("The live stream did not open", failure);
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException notJson) {
            throw new UncheckedIOException(json, notJson);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(ADDRESS.resolve(path))
                .header("Authorization", "Bearer " + tokens.machine());
    }

    private HttpRequest command(String path, String json) {
        return request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(json))
                .build();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException("Is the platform running? infra/local/start", failure);
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    private static IllegalStateException interrupted(InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(interrupted);
    }
}
