package io.paceline.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.paceline.testkit.TestHttp.Answer;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/// Posts files to one kind of import, as a browser does, and waits for their end.
public final class TestImports {

    private static final String BOUNDARY = "----paceline";

    private final TestHttp http;
    private final String path;

    public TestImports(TestHttp http, String path) {
        this.http = http;
        this.path = path;
    }

    /// The finished job.
    ///
    /// @param options JSON
    public JsonNode run(byte[] csv, String options) {
        var posted = post(csv, options);
        if (posted.status() != 202) {
            throw new AssertionError(posted.text());
        }
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> http.get(posted.header("Location")).json(),
                        job -> job.hasNonNull("finishedAt"));
    }

    public JsonNode run(String csv, String options) {
        return run(csv.getBytes(UTF_8), options);
    }

    public Answer post(byte[] csv, String options) {
        var body = new ByteArrayOutputStream();
        part(body, "name=\"options\"", options.getBytes(UTF_8));
        part(body, "name=\"file\"; filename=\"test.csv\"", csv);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return http.send(
                http.request(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray())));
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
