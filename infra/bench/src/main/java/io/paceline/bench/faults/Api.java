package io.paceline.bench.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.paceline.local.process.Pause;
import java.io.IOException;
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
import java.util.function.Supplier;

/// The platform through its gateway, as a client that expects the worst of it.
final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /// What the platform answered.
    record Answer(int status, String text) {

        JsonNode body() {
            try {
                return JSON.readTree(text);
            } catch (IOException notJson) {
                return MissingNode.getInstance();
            }
        }

        /// Done, or refused for good; anything else is asked again.
        boolean isFinal() {
            return status < 300 || status == 400 || status == 404 || status == 412 || status == 422;
        }

        boolean isDone() {
            return status >= 200 && status < 300;
        }
    }

    private final URI gateway;
    private final Supplier<String> token;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(3))
                    .build();

    Api(URI gateway, Supplier<String> token) {
        this.gateway = gateway;
        this.token = token;
    }

    /// A command with its key.
    ///
    /// @param revision that it builds on; 0 for none
    record Command(String method, String path, String json, String key, long revision) {}

    /// Asks until there is an answer that will not change, with the same key throughout.
    Answer insist(Command command) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        var last = "";
        while (System.nanoTime() < deadline) {
            var answer = once(command);
            if (answer.isPresent() && answer.get().isFinal()) {
                return answer.get();
            }
            last = answer.map(Answer::toString).orElse("no answer");
            Pause.millis(150);
        }
        throw new IllegalStateException(
                "%s was not answered in %s: %s".formatted(command, PATIENCE, last));
    }

    /// Asks once; empty when no answer came back.
    Optional<Answer> once(Command command) {
        try {
            var request =
                    request(command.path())
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", command.key())
                            .method(command.method(), BodyPublishers.ofString(command.json()));
            if (command.revision() > 0) {
                request.header("If-Match", "\"" + command.revision() + "\"");
            }
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            return Optional.of(new Answer(answer.statusCode(), answer.body()));
        } catch (IOException | RuntimeException _) {
            return Optional.empty(); // The gateway or the issuer is away.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// Reads until it can be read.
    JsonNode get(String path) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                var answer = http.send(request(path).GET().build(), BodyHandlers.ofString());
                if (answer.statusCode() == 200) {
                    return JSON.readTree(answer.body());
                }
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(path + " answered " + answer);
                }
            } catch (IOException | RuntimeException failure) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(path + " is not answered", failure);
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
            Pause.millis(200);
        }
    }

    /// All items of a list, page by page.
    List<JsonNode> all(String path) {
        var items = new ArrayList<JsonNode>();
        var cursor = "";
        while (true) {
            var page = get(path + (path.contains("?") ? "&" : "?") + "limit=200" + cursor);
            page.path("items").forEach(items::add);
            if (!page.hasNonNull("nextCursor")) {
                return items;
            }
            cursor = "&cursor=" + page.path("nextCursor").asText();
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + token.get());
    }
}
