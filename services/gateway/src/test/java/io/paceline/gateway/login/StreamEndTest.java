package io.paceline.gateway.login;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StreamEndTest {

    private final Browser rosa = new Browser();
    private LoginPlatform platform;
    private RunningGateway first;
    private RunningGateway second;

    @BeforeAll
    void start() {
        platform = new LoginPlatform();
        first = platform.first("paceline.gateway.callers.streams.checked-every=200ms");
        second = platform.second();
        platform.analytics.answers(StreamEndTest::keepAlive);
    }

    @AfterAll
    void stop() {
        first.close();
        second.close();
        platform.close();
    }

    @BeforeEach
    void logIn() {
        rosa.cookies.clear();
        rosa.logIn(first.address(), "rosa");
        rosa.get(first.address() + "/session");
    }

    @Test
    void ends_at_once_with_a_logout_at_the_same_gateway() throws Exception {
        var ended = ended(rosa.open(first.address() + "/api/analytics/stream").body());

        rosa.post(first.address() + "/logout");

        assertThat(ended.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void ends_soon_with_a_logout_at_another_gateway() throws Exception {
        var ended = ended(rosa.open(first.address() + "/api/analytics/stream").body());

        rosa.post(second.address() + "/logout");

        assertThat(ended.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void goes_on_while_others_log_out() {
        var ended = ended(rosa.open(first.address() + "/api/analytics/stream").body());
        var otto = new Browser();
        otto.logIn(first.address(), "otto");
        otto.get(first.address() + "/session");

        otto.post(first.address() + "/logout");

        await().during(Duration.ofSeconds(1)).until(() -> !ended.isDone());
    }

    private static CompletableFuture<Boolean> ended(InputStream stream) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                while (stream.read() != -1) {
                    // Reads on until somebody ends it.
                }
            } catch (IOException cut) {
                return true;
            }
            return true;
        });
    }

    private static void keepAlive(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try {
            while (true) {
                exchange.getResponseBody().write(": alive\n\n".getBytes(UTF_8));
                exchange.getResponseBody().flush();
                Thread.sleep(100);
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
