package io.paceline.testkit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.testkit.TestHttp;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Sends thousands of malformed requests to a service. Another seed comes by
/// `-Dpaceline.fuzz.seed`, another number by `-Dpaceline.fuzz.count`.
public final class Fuzz {

    private static final long SEED = Long.getLong("paceline.fuzz.seed", 20_261_122L);
    private static final int COUNT = Integer.getInteger("paceline.fuzz.count", 1_700);
    private static final int SERVER_ERROR = 500;
    private static final int BAD_REQUEST = 400;
    private static final int UNAVAILABLE = 503;

    private Fuzz() {}

    /// Fails on a fault of ours, on a malformed command that was accepted, and on changed data.
    public static void run(String service, TestHttp http, JdbcClient jdbc) {
        var document =
                JsonMapper.shared().readTree(http.get("/api/%s/openapi".formatted(service)).text());
        var before = DatabaseState.of(jdbc);
        var requests = new MalformedRequests(http, document, new Random(SEED));
        for (int i = 0; i < COUNT; i++) {
            var malformed = requests.next();
            var answer = http.send(malformed.request());
            assertThat(answer.status())
                    .as("seed %d, request %d: %s\n%s", SEED, i, malformed.told(), answer.text())
                    .satisfiesAnyOf(
                            status -> assertThat(status).isLessThan(SERVER_ERROR),
                            // Told to come back later, with too many imports at once.
                            status -> assertThat(status).isEqualTo(UNAVAILABLE))
                    .isGreaterThanOrEqualTo(malformed.refused() ? BAD_REQUEST : 0);
        }
        assertThat(DatabaseState.of(jdbc)).as("seed %d", SEED).isEqualTo(before);
    }
}
