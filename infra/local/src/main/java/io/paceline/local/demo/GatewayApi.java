package io.paceline.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.paceline.local.CannotStart;
import io.paceline.local.process.Pause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// The public API as any client uses it: JSON over HTTP, through the gateway, on somebody's behalf.
final class GatewayApi implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int ACCEPTED = 202;
    private static final int FIRST_ERROR = 400;
    private static final int CONFLICT = 409;
    private static final int UNAVAILABLE = 503;
    private static final int SILENT = 504;
    private static final int MOST_TIMES = 60;
    private static final int PAUSE_MILLIS = 1_000;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI gateway;
    private final Supplier<String> token;

    GatewayApi(URI gateway, Supplier<String> token) {
        this.gateway = gateway;
        this.token = token;
    }

    JsonNode get(String path) {
        return send(request(path).GET());
    }

    /// All items of a list, page after page.
    List<JsonNode> all(String path) {
        var items = new ArrayList<JsonNode>();
        var cursor = "";
        while (true) {
            var page = get(path + cursor);
            page.path("items").forEach(items::add);
            if (!page.hasNonNull("nextCursor")) {
                return items;
            }
            cursor = "&cursor=" + page.path("nextCursor").asText();
        }
    }

    JsonNode post(String path, Object body) {
        return send(jsonPost(path, body));
    }

    private HttpRequest.Builder jsonPost(String path, Object body) {
        return request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.valueToTree(body).toString()));
    }

    /// Asks for what somebody else has to approve.
    ///
    /// @return where that can be done; empty when nothing is left to approve
    Optional<String> propose(String path, Object body) {
        var answer = answer(jsonPost(path, body));
        return answer.statusCode() == ACCEPTED
                ? answer.headers().firstValue("Location")
                : Optional.empty();
    }

    JsonNode post(String path, Form form) {
        return send(request(path).header("Content-Type", form.contentType()).POST(form.body()));
    }

    /// Changes what was read before, provided that nobody else has meanwhile.
    void put(String path, long revision, Object body) {
        send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("If-Match", "\"" + revision + "\"")
                        .PUT(BodyPublishers.ofString(JSON.valueToTree(body).toString())));
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + token.get())
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private JsonNode send(HttpRequest.Builder builder) {
        return read(answer(builder));
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(answer.uri().toString(), e);
        }
    }

    /// On a slow machine a service may need longer than the gateway waits for it; the same command
    /// with the same key is then asked for again, and happens once.
    private HttpResponse<String> answer(HttpRequest.Builder builder) {
        var request = builder.build();
        var response = once(request);
        for (int times = 1; times < MOST_TIMES && isLater(response); times++) {
            Pause.millis(PAUSE_MILLIS);
            response = once(request);
        }
        if (response.statusCode() >= FIRST_ERROR) {
            throw new CannotStart(
                    "%s %s was answered with %d: %s"
                            .formatted(
                                    request.method(),
                                    request.uri(),
                                    response.statusCode(),
                                    response.body()));
        }
        return response;
    }

    /// The service is silent or busy, or at work on the command still.
    private static boolean isLater(HttpResponse<String> response) {
        int status = response.statusCode();
        return status == UNAVAILABLE
                || status == SILENT
                || (status == CONFLICT && response.headers().firstValue("Retry-After").isPresent());
    }

    private HttpResponse<String> once(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + request.uri(), e);
        }
    }
}
