package io.paceline.gateway.caller;

import static io.paceline.gateway.StubService.answering;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paceline.gateway.GatewayTest;
import io.paceline.gateway.StubService;
import io.paceline.gateway.TokenMint;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

@GatewayTest
@TestPropertySource(
        properties = {
            "paceline.gateway.callers.user.requests-per-second=1",
            "paceline.gateway.callers.user.burst=5",
            "paceline.gateway.callers.client.requests-per-second=1",
            "paceline.gateway.callers.client.burst=10",
            "paceline.gateway.callers.anonymous.requests-per-second=1",
            "paceline.gateway.callers.anonymous.burst=3",
            "paceline.gateway.callers.streams.per-user=2",
        })
class CallerLimitsTest {

    static final StubService DEAL = new StubService();
    static final StubService ANALYTICS = new StubService();

    @LocalServerPort int port;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry properties) {
        properties.add("PACELINE_DEAL_URL", DEAL::address);
        properties.add("PACELINE_ANALYTICS_URL", ANALYTICS::address);
    }

    @AfterAll
    static void stop() {
        DEAL.close();
        ANALYTICS.close();
    }

    @BeforeEach
    void answer() {
        DEAL.answers(answering(200, "{}"));
    }

    @Test
    void limits_a_user_over_all_routes_and_tokens_and_nobody_else() {
        var answers =
                IntStream.range(0, 8)
                        .mapToObj(_ -> call(TokenMint.user("rosa"), "/api/deal/deals"))
                        .toList();

        assertThat(answers.subList(0, 5)).allMatch(answer -> answer.statusCode() == 200);
        var refused = answers.getLast();
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(refused.body()).contains("too-many-requests");
        assertThat(call(TokenMint.user("rosa"), "/api/status").statusCode()).isEqualTo(429);
        assertThat(call(TokenMint.user("max"), "/api/deal/deals").statusCode()).isEqualTo(200);
    }

    @Test
    void limits_a_client_by_a_rate_of_its_own() {
        var answers =
                IntStream.range(0, 14)
                        .mapToObj(_ ->
                                call(TokenMint.client("batch"), "/api/deal/deals").statusCode())
                        .toList();

        assertThat(answers.subList(0, 10)).containsOnly(200);
        assertThat(answers.getLast()).isEqualTo(429);
    }

    @Test
    void limits_an_address_of_unknown_callers_without_harm_to_those_who_are_logged_in() {
        var anonymous = io.paceline.gateway.Caller.anonymous(port);
        var answers =
                IntStream.range(0, 6)
                        .mapToObj(_ -> anonymous.get("/api/deal/deals").statusCode())
                        .toList();

        assertThat(answers).startsWith(401).endsWith(429);
        assertThat(anonymous.get("/session").statusCode()).isEqualTo(429);
        assertThat(anonymous.get("/").statusCode()).as("the console's files").isEqualTo(200);
        assertThat(call(TokenMint.user("dora"), "/api/deal/deals").statusCode()).isEqualTo(200);
    }

    @Test
    void bounds_a_users_open_streams() throws IOException {
        var end = new CountDownLatch(1);
        ANALYTICS.answers(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("id: 1\n\n".getBytes(UTF_8));
            exchange.getResponseBody().flush();
            awaitQuietly(end);
        });
        List<InputStream> open = new ArrayList<>(List.of(stream("otto"), stream("otto")));

        var third = call(TokenMint.user("otto"), "/api/analytics/stream");

        assertThat(third.statusCode()).isEqualTo(429);
        assertThat(third.body()).contains("too-many-streams");
        assertThat(third.headers().firstValue("Retry-After")).hasValue("10");
        open.add(stream("finn"));
        end.countDown();
        for (var stream : open) {
            stream.close();
        }
        await().untilAsserted(() ->
                assertThat(call(TokenMint.user("otto"), "/api/analytics/stream").statusCode())
                        .isEqualTo(200));
    }

    private InputStream stream(String user) throws IOException {
        var body =
                new io.paceline.gateway.Caller(port, TokenMint.user(user))
                        .open("/api/analytics/stream")
                        .body();
        assertThat(body.readNBytes(5)).isEqualTo("id: 1".getBytes(UTF_8));
        return body;
    }

    private HttpResponse<String> call(String token, String path) {
        return new io.paceline.gateway.Caller(port, token).get(path);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
