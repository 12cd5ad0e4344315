package io.paceline.platform.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.paceline.testkit.TestHttp;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/// Posts files as a browser does.
final class Uploads {

    static final String PATH = "/api/sample/sales/imports";
    private static final String BOUNDARY = "----paceline";

    private final TestHttp http;

    Uploads(TestHttp http) {
        this.http = http;
    }

    TestHttp.Answer post(String csv) {
        return post(csv.getBytes(UTF_8), Map.of());
    }

    TestHttp.Answer post(String csv, String options) {
        return post(csv.getBytes(UTF_8), Map.of("options", options));
    }

    TestHttp.Answer post(byte[] csv, Map<String, String> parts, String... headers) {
        var request =
                http.request(PATH)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofByteArray(body(csv, parts)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request);
    }

    /// Posts and waits for the end.
    JsonNode run(String csv, String options) {
        return await(post(csv, options));
    }

    JsonNode await(TestHttp.Answer posted) {
        if (posted.status() != 202) {
            throw new AssertionError(posted.text());
        }
        var deadline = Instant.now().plus(Duration.ofSeconds(30));
        while (Instant.now().isBefore(deadline)) {
            var job = http.get(posted.header("Location")).json();
            if (job.hasNonNull("finishedAt")) {
                return job;
            }
            LockSupport.parkNanos(20_000_000);
        }
        throw new AssertionError("The import does not end");
    }

    private static byte[] body(byte[] csv, Map<String, String> parts) {
        var body = new ByteArrayOutputStream();
        parts.forEach((name, value) -> part(body, "name=\"" + name + "\"", value.getBytes(UTF_8)));
        part(body, "name=\"file\"; filename=\"sales.csv\"", csv);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return body.toByteArray();
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        body.writeBytes(
                "--%s\r\nContent-Disposition: form-data; %s\r\n\r\n"
                        .formatted(BOUNDARY, disposition)
                        .getBytes(UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(UTF_8));
    }
}
