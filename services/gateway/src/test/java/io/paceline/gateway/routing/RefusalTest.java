package io.paceline.gateway.routing;

import static io.paceline.gateway.StubService.answering;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.paceline.gateway.Caller;
import io.paceline.gateway.GatewayTest;
import io.paceline.gateway.StubService;
import io.paceline.gateway.TokenMint;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

@GatewayTest
@TestPropertySource(
        properties = {
            "paceline.gateway.routes[0].id=deal",
            "paceline.gateway.routes[0].path=/api/deal/**",
            "paceline.gateway.routes[0].to.service=deal",
            "paceline.gateway.routes[0].limits.silence=300ms",
            "paceline.gateway.routes[0].breaker.least=1000",
            "paceline.gateway.routes[0].breaker.calls=1000",
            "paceline.gateway.routes[1].id=team",
            "paceline.gateway.routes[1].path=/api/team/**",
            "paceline.gateway.routes[1].to.service=team",
            "paceline.gateway.routes[2].id=goal",
            "paceline.gateway.routes[2].path=/api/goal/**",
            "paceline.gateway.routes[2].to.service=deal",
            "paceline.gateway.routes[2].limits.requests-per-second=1",
            "paceline.gateway.routes[2].limits.burst=3",
            "paceline.gateway.routes[3].id=crm",
            "paceline.gateway.routes[3].path=/api/crm/**",
            "paceline.gateway.routes[3].to.service=deal",
            "paceline.gateway.routes[3].breaker.calls=4",
            "paceline.gateway.routes[3].breaker.least=4",
            "paceline.gateway.routes[3].breaker.pause=300ms",
            "paceline.gateway.routes[3].breaker.trials=2",
        })
class RefusalTest {

    static final StubService DEAL = new StubService();

    @LocalServerPort int port;
    @Autowired Breakers breakers;
    @Autowired GatewaySettings settings;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry properties) {
        properties.add("PACELINE_DEAL_URL", DEAL::address);
    }

    @AfterAll
    static void stop() {
        DEAL.close();
    }

    @Test
    void says_that_a_service_is_down_and_when_to_come_again() {
        var answer = gateway().get("/api/team/members");

        assertProblem(answer, 503, "service-down");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(answer.body()).contains("The team service cannot be reached");
    }

    @Test
    void gives_up_on_a_silent_service() {
        var done = new CountDownLatch(1);
        DEAL.answers(_ -> awaitQuietly(done));

        var answer = gateway().get("/api/deal/deals");
        done.countDown();

        assertProblem(answer, 504, "service-silent");
    }

    @Test
    void says_that_a_service_broke_off() {
        DEAL.answers(StubService::breakOff);

        assertProblem(gateway().get("/api/deal/deals"), 502, "service-broke-off");
    }

    @Test
    void never_lets_half_an_answer_look_whole() {
        DEAL.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[100_000]);
            exchange.getResponseBody().flush();
            awaitQuietly(new CountDownLatch(1));
        });

        assertThatThrownBy(() -> gateway().get("/api/deal/deals"))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void limits_the_rate_of_one_route_only() {
        DEAL.answers(answering(200, "{}"));

        var answers =
                IntStream.range(0, 10).mapToObj(_ -> gateway().get("/api/goal/goals")).toList();

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSizeBetween(3, 4);
        assertProblem(answers.getLast(), 429, "too-many-requests");
        assertThat(answers.getLast().headers().firstValue("Retry-After")).hasValue("1");
        assertThat(gateway().get("/api/deal/deals").statusCode()).isEqualTo(200);
    }

    @Test
    void leaves_a_failing_service_alone_until_trials_succeed() {
        DEAL.answers(answering(503, "{}"));
        IntStream.range(0, 4).forEach(_ -> gateway().get("/api/crm/customers"));
        assertThat(breaker().getState()).isEqualTo(CircuitBreaker.State.OPEN);

        DEAL.answers(answering(200, "{}"));
        assertProblem(gateway().get("/api/crm/customers"), 503, "service-down");
        assertThat(DEAL.calls()).as("calls while open").isZero();

        await().until(() -> gateway().get("/api/crm/customers").statusCode() == 200);
        assertThat(breaker().getState()).isEqualTo(CircuitBreaker.State.HALF_OPEN);
        gateway().get("/api/crm/customers");
        assertThat(breaker().getState()).isEqualTo(CircuitBreaker.State.CLOSED);
    }

    @Test
    void does_not_blame_the_service_for_one_bad_request() {
        DEAL.answers(answering(500, "{}"));

        IntStream.range(0, 20).forEach(_ -> gateway().get("/api/deal/deals"));

        var failures = breakers.of(settings.routes().getFirst()).getMetrics();
        assertThat(gateway().get("/api/deal/deals").statusCode()).isEqualTo(500);
        assertThat(failures.getNumberOfFailedCalls()).isLessThan(20);
    }

    @Test
    void refuses_an_upload_of_a_gigabyte_before_it_is_sent() throws IOException {
        var answer =
                raw(
                        """
                        POST /api/deal/deals/imports HTTP/1.1\r
                        Host: localhost\r
                        Authorization: Bearer %s\r
                        Content-Type: multipart/form-data; boundary=b\r
                        Content-Length: 1073741824\r
                        \r
                        """
                                .formatted(TokenMint.client("integration")));

        assertThat(answer).startsWith("HTTP/1.1 413").contains("body-too-large");
    }

    @Test
    void cuts_a_body_of_unknown_length_at_the_limit() {
        DEAL.answers(answering(200, "{}"));
        var twoMegabytes =
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[2 << 20]));

        var answer =
                gateway().post("/api/deal/deals", twoMegabytes, "Content-Type", "application/json");

        assertProblem(answer, 413, "body-too-large");
    }

    @Test
    void takes_a_body_of_exactly_the_limit() {
        DEAL.answers(answering(200, "{}"));
        var megabyte = BodyPublishers.ofByteArray(new byte[1 << 20]);

        var answer =
                gateway().post("/api/deal/deals", megabyte, "Content-Type", "application/json");

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void knows_no_other_api() {
        assertProblem(gateway().get("/api/unknown/things"), 404, "unknown-path");
        assertProblem(
                gateway().post("/api/unknown", BodyPublishers.ofString("{}")), 404, "unknown-path");
    }

    @Test
    void answers_an_unreadable_request_with_a_client_error() throws IOException {
        assertThat(raw("GET /api/deal/%zz HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("\"type\":\"https://paceline.io/problems/%s\"".formatted(code))
                .contains("\"traceId\"");
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            var answer = new byte[4096];
            return new String(answer, 0, socket.getInputStream().read(answer), US_ASCII);
        }
    }

    private CircuitBreaker breaker() {
        return breakers.of(settings.routes().get(3));
    }

    private Caller gateway() {
        return Caller.machine(port);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
