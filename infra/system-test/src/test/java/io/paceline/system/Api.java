package io.paceline.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.paceline.local.login.Person;
import io.paceline.local.login.Tokens;
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
import java.util.UUID;
import java.util.function.Supplier;

/// The platform as a client sees it: HTTP through the gateway, with the token of a machine that may
/// read and write everywhere, or of a person.
final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI gateway;
    private final Tokens tokens;
    private final Supplier<String> token;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    Api(URI gateway, Tokens tokens) {
        this(gateway, tokens, tokens::machine);
    }

    private Api(URI gateway, Tokens tokens, Supplier<String> token) {
        this.gateway = gateway;
        this.tokens = tokens;
        this.token = token;
    }

    /// The same platform, as a person sees it.
    Api as(Person person) {
        return new Api(gateway, tokens, () -> tokens.of(person));
    }

    String token() {
        return token.get();
    }

    URI address() {
        return gateway;
    }

    JsonNode get(String path) {
        var answer = send(request(path).GET());
        if (answer.status() != 200) {
            throw new AssertionError("GET %s answered %s".formatted(path, answer));
        }
        return answer.body();
    }

    /// All items of a list, page by page.
    List<JsonNode> all(String path) {
        var items = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var page = get(path + (path.contains("?") ? "&" : "?") + "limit=200" + cursor);
            page.path("items").forEach(items::add);
            cursor =
                    page.hasNonNull("nextCursor")
                            ? "&cursor=" + page.path("nextCursor").asText()
                            : "";
        } while (!cursor.isEmpty());
        return items;
    }

    Answer post(String path, String json, String... headers) {
        var request =
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(json));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token.get());
    }

    Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    record Answer(int status, String text) {

        JsonNode body() {
            try {
                return JSON.readTree(text);
            } catch (IOException notJson) {
                throw new UncheckedIOException(text, notJson);
            }
        }
    }
}
