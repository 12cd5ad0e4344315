package io.paceline.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Kafka Connect's REST interface, through which whoever gets in could copy a database elsewhere.
class ConnectAccessTest {

    private static final Infrastructure PLATFORM = TestPlatform.running().infrastructure();
    private static final URI REST =
            URI.create("http://127.0.0.1:" + TestPlatform.PORTS.connect() + "/");

    @ParameterizedTest
    @CsvSource({"''", "connectors", "connector-plugins", "admin/loggers", "nothing"})
    void answers_nobody_without_a_password(String path) throws Exception {
        assertThat(status(path, null)).isEqualTo(401);
    }

    @Test
    void refuses_a_wrong_password() throws Exception {
        assertThat(status("connectors", "wrong")).isEqualTo(401);
    }

    @Test
    void answers_who_knows_the_password() throws Exception {
        var password = PLATFORM.secrets().of("connect.rest");

        assertThat(status("connectors", password)).isEqualTo(200);
    }

    private static int status(String path, @Nullable String password)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(REST.resolve(path));
        if (password != null) {
            var credentials =
                    Base64.getEncoder().encodeToString(("launcher:" + password).getBytes(UTF_8));
            request.header("Authorization", "Basic " + credentials);
        }
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.discarding()).statusCode();
        }
    }
}
