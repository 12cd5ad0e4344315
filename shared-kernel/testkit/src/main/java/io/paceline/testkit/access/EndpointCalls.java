package io.paceline.testkit.access;

import static java.util.stream.Collectors.toMap;

import io.paceline.testkit.TestHttp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/// Calls of one endpoint with path variables filled in.
record EndpointCalls(Endpoint endpoint, TestHttp http) {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern ID =
            Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /// What came back; of a stream that never ends, nothing.
    record Seen(int status, String text) {}

    Seen with(TestHttp caller, Map<String, String> values) {
        return call(caller, values, "application/json, text/event-stream, text/csv;q=0.1");
    }

    Seen asCsv(TestHttp caller, Map<String, String> values) {
        return call(caller, values, "text/csv");
    }

    /// Whether a value is known that names a thing in this endpoint's path.
    static boolean names(Endpoint endpoint, Map<String, String> values) {
        return values.keySet().stream().anyMatch(endpoint.path()::startsWith);
    }

    /// Only the values that name no thing, such as a month; for the others a call makes up an id.
    static Map<String, String> withoutThings(Map<String, String> values) {
        return values.entrySet().stream()
                .filter(it -> !ID.matcher(it.getValue()).matches())
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Seen call(TestHttp caller, Map<String, String> values, String accept) {
        var request =
                caller.request(path(values))
                        .header("Accept", accept)
                        .header("If-Match", "\"1\"")
                        .header("Content-Type", contentType())
                        .method(
                                endpoint.method(),
                                endpoint.reads()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString("{}"))
                        .build();
        try {
            var response = CLIENT.send(request, BodyHandlers.ofInputStream());
            var type = response.headers().firstValue("Content-Type").orElse("");
            try (var body = response.body()) {
                return new Seen(
                        response.statusCode(),
                        type.startsWith("text/event-stream")
                                ? ""
                                : new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// A file is what an import takes; with anything else it would be refused as such.
    private String contentType() {
        return endpoint.path().endsWith("/imports")
                ? "multipart/form-data; boundary=x"
                : "application/json";
    }

    /// A variable is known by the path up to it; else it names what is not there.
    private String path(Map<String, String> values) {
        return VARIABLE.matcher(endpoint.path())
                .replaceAll(variable ->
                        values.getOrDefault(
                                endpoint.path().substring(0, variable.end()),
                                UUID.randomUUID().toString()));
    }
}
