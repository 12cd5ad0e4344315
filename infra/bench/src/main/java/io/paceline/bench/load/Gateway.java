package io.paceline.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
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
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// The platform's API, as a client calls it.
public final class Gateway {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int FIRST_ERROR = 300;

    private final URI address;
    private final Supplier<String> token;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /// A client of it.
    ///
    /// @param token a valid access token, asked for with every request
    public Gateway(URI address, Supplier<String> token) {
        this.address = address;
        this.token = token;
    }

    public URI address() {
        return address;
    }

    public String token() {
        return token.get();
    }

    public JsonNode get(String path) {
        return read(send(request(path).timeout(LIMIT).build()));
    }

    /// All items of a list, page after page.
    public List<JsonNode> all(String path) {
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

    public JsonNode post(String path, String json) {
        return read(send(command(path, json)));
    }

    /// Answers the status.
    public CompletableFuture<Integer> postLater(String path, String json) {
        return http.sendAsync(command(path, json), BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode);
    }

    /// Uploads a file as a browser does.
    public JsonNode upload(String path, String fileName, String csv, String options) {
        var boundary = "bench-" + UUID.randomUUID();
        var body =
                """
                --%1$s\r
                Content-Disposition: form-data; name="options"\r
                Content-Type: application/json\r
                \r
                %2$s\r
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="%3$s"\r
                Content-Type: text/csv\r
                \r
                %4$s\r
                --%1$s--\r
                """
                        .formatted(boundary, options, fileName, csv);
        return read(
                send(
                        request(path)
                                .timeout(LIMIT)
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                                .POST(BodyPublishers.ofString(body))
                                .build()));
    }

    /// The bytes of the live stream, until either side closes it.
    ///
    /// @param lastEventId where to go on from; empty for a stream from now on
    public InputStream stream(String lastEventId) {
        var request = request("/api/analytics/stream").header("Accept", "text/event-stream");
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            var answer = http.send(request.build(), BodyHandlers.ofInputStream());
            if (answer.statusCode() >= FIRST_ERROR) {
                throw new IllegalStateException("The stream answered " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException failure) {
            throw new UncheckedIOException("The live stream did not open", failure);
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    public static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException notJson) {
            throw new UncheckedIOException(json, notJson);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", "Bearer " + token.get());
    }

    private HttpRequest command(String path, String json) {
        return request(path)
                .timeout(LIMIT)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(json))
                .build();
    }

    private String send(HttpRequest request) {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= FIRST_ERROR) {
                throw new IllegalStateException(
                        "%s answered %d: %s"
                                .formatted(request.uri(), answer.statusCode(), answer.body()));
            }
            return answer.body();
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
