package io.paceline.analytics.live;

import static io.paceline.testkit.TestEvents.eventually;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestHttp;
import io.paceline.testkit.TestIssuer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@TestPropertySource(
        properties = {
            "paceline.live.buffer=20",
            "paceline.live.keep-alive=200ms",
            "server.tomcat.connection-timeout=1s"
        })
class SlowDashboardTest {

    static final int CHANGES = 400;
    static final String LARGE = "x".repeat(50_000);

    @Autowired LiveChanges changes;
    @Autowired LiveStreams streams;
    @Autowired TransactionTemplate transaction;
    @Autowired TestHttp http;

    @Test
    void is_dropped_holds_up_nobody_and_resumes_without_a_gap() throws IOException {
        try (var slow = new Socket(InetAddress.getLoopbackAddress(), port());
                var quick = Dashboard.open(http, null)) {
            ask(slow);
            eventually(() -> assertThat(streams.size()).isEqualTo(2));

            for (int told = 0; told < CHANGES; told += 10) {
                IntStream.range(told, told + 10).forEach(this::tell);
                int soFar = told + 10;
                eventually(() -> assertThat(quick.seen().size()).isEqualTo(soFar));
            }

            eventually(() -> assertThat(streams.size()).isEqualTo(1));
            long seen = lastIdOf(slow);
            long missed = changes.last() - seen;
            assertThat(missed).isPositive();
            try (var again = Dashboard.open(http, seen)) {
                eventually(() -> assertThat(again.seen()).hasSize((int) missed));
            }
        }
    }

    private void tell(int number) {
        transaction.executeWithoutResult(_ ->
                changes.append(
                        List.of(
                                new LiveChange(
                                        "test", "\"%d %s\"".formatted(number, LARGE), null))));
    }

    private static void ask(Socket slow) throws IOException {
        var request =
                "GET /api/analytics/stream HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n\r\n"
                        .formatted(TestIssuer.running().tokenOf(TestHttp.EVERYBODY));
        slow.getOutputStream().write(request.getBytes(US_ASCII));
    }

    /// Reads at last what was sent until the server gave up, as far as whole events go.
    private static long lastIdOf(Socket slow) throws IOException {
        slow.setSoTimeout(5_000);
        var text = new String(slow.getInputStream().readAllBytes(), US_ASCII);
        var ids =
                Pattern.compile("id: (\\d+)\\nevent: test\\ndata: \"[^\"]*\"\\n\\n").matcher(text);
        return ids.results().mapToLong(found -> Long.parseLong(found.group(1))).max().orElseThrow();
    }

    private int port() {
        return URI.create(http.address()).getPort();
    }
}
