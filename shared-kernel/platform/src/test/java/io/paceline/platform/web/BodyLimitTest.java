package io.paceline.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestHttp;
import io.paceline.testkit.TestIssuer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class BodyLimitTest {

    static final int LIMIT = 1024 * 1024;
    static final String UPLOAD_START =
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n";

    @Autowired TestHttp http;

    @Test
    void reads_a_body_up_to_the_limit() {
        assertThat(http.post("/api/things", json(LIMIT)).status()).isEqualTo(422);
    }

    @Test
    void refuses_a_body_over_the_limit() {
        var answer = http.post("/api/things", json(LIMIT + 1));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().path("type").asString()).endsWith("/too-large");
    }

    @Test
    void refuses_a_body_over_the_limit_that_does_not_tell_its_length() {
        var body = json(LIMIT + 1).getBytes(UTF_8);
        var request =
                http.request("/api/things")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));

        assertThat(http.send(request).status()).isEqualTo(413);
    }

    @Test
    void takes_an_upload_up_to_the_limit() throws IOException {
        assertThat(upload(32 * LIMIT)).startsWith("HTTP/1.1 200");
    }

    @Test
    void refuses_an_upload_over_the_limit() throws IOException {
        assertThat(upload(32 * LIMIT + 1)).startsWith("HTTP/1.1 413").contains("/too-large");
    }

    /// The answer comes while the caller has sent next to nothing.
    @Test
    void refuses_an_upload_of_a_gigabyte_by_its_announced_length() throws IOException {
        try (var socket = socket()) {
            send(socket, "Content-Length: 1073741824", UPLOAD_START);

            var answer = read(socket.getInputStream());

            assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json");
        }
    }

    /// Sent in chunks without end, it is cut off once it is over the limit.
    @Test
    void stops_reading_an_upload_without_a_length_at_the_limit() throws IOException {
        long sent = 0;
        try (var socket = socket()) {
            send(socket, "Transfer-Encoding: chunked", chunk(UPLOAD_START));
            var megabyte = chunk("x".repeat(LIMIT)).getBytes(UTF_8);
            while (sent < 1024 && socket.getInputStream().available() == 0) {
                socket.getOutputStream().write(megabyte);
                sent++;
            }
            assertThat(read(socket.getInputStream())).startsWith("HTTP/1.1 413");
        }

        assertThat(sent).isLessThan(60);
    }

    private String upload(int size) throws IOException {
        var end = "\r\n--b--\r\n";
        try (var socket = socket()) {
            send(
                    socket,
                    "Content-Length: " + (UPLOAD_START.length() + size + end.length()),
                    UPLOAD_START + "x".repeat(size) + end);
            return read(socket.getInputStream());
        }
    }

    private Socket socket() throws IOException {
        var address = URI.create(http.address());
        var socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout((int) Duration.ofSeconds(20).toMillis());
        return socket;
    }

    private static void send(Socket socket, String lengthHeader, String body) throws IOException {
        var token = TestIssuer.running().tokenOf(TestHttp.EVERYBODY);
        var head =
                "POST /api/things/upload HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Authorization: Bearer %s\r\n".formatted(token)
                        + "Content-Type: multipart/form-data; boundary=b\r\n"
                        + lengthHeader
                        + "\r\n\r\n";
        socket.getOutputStream().write((head + body).getBytes(UTF_8));
    }

    private static String chunk(String data) {
        return Integer.toHexString(data.length()) + "\r\n" + data + "\r\n";
    }

    /// As much as arrives; a server that stops reading may reset the connection behind its answer.
    private static String read(InputStream answer) throws IOException {
        var bytes = new byte[8192];
        int read = answer.read(bytes);
        return new String(bytes, 0, Math.max(read, 0), UTF_8);
    }

    /// A body of that many bytes that is refused for its name.
    private static String json(int bytes) {
        var start = "{\"name\": \"";
        var end = "\", \"kind\": \"LARGE\", \"lines\": []}";
        return start + "x".repeat(bytes - start.length() - end.length()) + end;
    }
}
