package io.paceline.testkit.fuzz;

import io.paceline.testkit.TestHttp;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Requests that are wrong in one way each. A command among them has to be refused; a question need
/// only not fail.
final class MalformedRequests {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final List<String> GARBAGE =
            List.of(
                    "",
                    "-1",
                    "99999999999999999999",
                    "NaN",
                    "2017-13-45",
                    "2017-02-30",
                    "'; drop table deal; --",
                    "%",
                    "\u0000",
                    "\uD83D\uDE00",
                    "../../etc/passwd",
                    "{}",
                    "x".repeat(3000),
                    "${jndi:ldap://x}",
                    "<script>",
                    "00000000-0000-0000-0000-00000000000g");

    private final TestHttp http;
    private final List<Operation> operations;
    private final Random random;
    private final PlausibleJson plausible;
    private final SpoiltJson spoilt;
    private final SpoiltFile file;

    MalformedRequests(TestHttp http, JsonNode document, Random random) {
        this.http = http;
        this.operations = Operation.of(document);
        this.random = random;
        this.plausible = new PlausibleJson(document, random);
        this.spoilt = new SpoiltJson(random);
        this.file = new SpoiltFile(random);
    }

    /// @param refused whether only a refusal will do
    record Malformed(HttpRequest request, boolean refused, String told) {}

    Malformed next() {
        var operation = operations.get(random.nextInt(operations.size()));
        if (operation.path().endsWith("/stream")) {
            return next(); // A feed without an end is no place for this.
        }
        if (operation.reads()) {
            return question(operation);
        }
        return operation.upload() ? upload(operation) : command(operation);
    }

    private Malformed question(Operation operation) {
        var request = http.request(path(operation, true) + query(operation));
        if (random.nextInt(6) == 0) {
            request.header("Accept", oneOf(List.of("text/csv", "image/png", "x", "*/*;q=7")));
        }
        return malformed(operation, request.GET(), false);
    }

    private Malformed upload(Operation operation) {
        var request =
                http.request(path(operation, false))
                        .header(
                                "Content-Type",
                                random.nextInt(8) == 0
                                        ? "multipart/form-data"
                                        : "multipart/form-data; boundary=" + SpoiltFile.BOUNDARY)
                        .POST(BodyPublishers.ofByteArray(file.multipart()));
        return malformed(operation, request, false);
    }

    private Malformed command(Operation operation) {
        var json = operation.takesJson();
        // Without a body only the path can be wrong.
        var wrongPath = !json || random.nextInt(4) == 0;
        var body = json ? spoilt.of(plausible.of(operation.body())) : new byte[0];
        var request = http.request(path(operation, wrongPath));
        request.header("Content-Type", random.nextInt(12) == 0 ? "text/xml" : "application/json");
        if (random.nextBoolean()) {
            request.header(
                    "If-Match", oneOf(List.of("\"1\"", "abc", "*", "\"999999999999999999999\"")));
        }
        if (random.nextInt(5) == 0) {
            request.header("Idempotency-Key", "k".repeat(random.nextInt(1, 300)));
        }
        var named = json || operation.path().contains("{");
        return malformed(
                operation,
                request.method(operation.method(), BodyPublishers.ofByteArray(body)),
                named);
    }

    private static Malformed malformed(
            Operation operation, HttpRequest.Builder builder, boolean refused) {
        var request = builder.build();
        return new Malformed(
                request, refused, operation.method() + " " + request.uri().getRawPath());
    }

    private String path(Operation operation, boolean wrong) {
        return VARIABLE.matcher(operation.path())
                .replaceAll(variable ->
                        wrong && random.nextBoolean()
                                ? encoded(oneOf(GARBAGE))
                                : new UUID(random.nextLong(), random.nextLong()).toString());
    }

    private String query(Operation operation) {
        var query = new StringBuilder();
        for (var parameter : operation.query()) {
            if (random.nextInt(3) == 0) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(parameter.path("name").asString(""))
                        .append('=')
                        .append(encoded(oneOf(GARBAGE)));
            }
        }
        return query.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text.isEmpty() ? " " : text, StandardCharsets.UTF_8);
    }

    private String oneOf(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
