package io.paceline.gateway.routing;

import static io.paceline.gateway.StubService.answering;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paceline.gateway.Caller;
import io.paceline.gateway.GatewayTest;
import io.paceline.gateway.StubService;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@GatewayTest
class PassingThroughTest {

    static final StubService DEAL = new StubService();
    static final StubService ANALYTICS = new StubService();
    static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @LocalServerPort int port;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry properties) {
        properties.add("PACELINE_DEAL_URL", DEAL::address);
        properties.add("PACELINE_DEAL_MANAGEMENT_URL", DEAL::address);
        properties.add("PACELINE_ANALYTICS_MANAGEMENT_URL", ANALYTICS::address);
        properties.add("PACELINE_ANALYTICS_URL", ANALYTICS::address);
    }

    @AfterAll
    static void stop() {
        DEAL.close();
        ANALYTICS.close();
    }

    @Test
    void passes_on_method_path_query_and_headers() {
        DEAL.answers(answering(201, "{\"id\":1}"));

        var answer =
                gateway()
                        .post(
                                "/api/deal/deals/1/win?q=a%20b%26c&q=d",
                                BodyPublishers.ofString("{}"),
                                "Idempotency-Key",
                                "k-1",
                                "If-Match",
                                "\"2\"");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(DEAL.last().method()).isEqualTo("POST");
        assertThat(DEAL.last().uri()).hasToString("/api/deal/deals/1/win?q=a%20b%26c&q=d");
        assertThat(DEAL.last().headers().getFirst("Idempotency-Key")).isEqualTo("k-1");
        assertThat(DEAL.last().headers().getFirst("If-Match")).isEqualTo("\"2\"");
    }

    @Test
    void tells_the_service_the_address_that_the_caller_used() {
        DEAL.answers(answering(200, "{}"));

        gateway().get("/api/deal/deals");

        assertThat(DEAL.last().headers().getFirst("Host")).isEqualTo("127.0.0.1:" + port);
    }

    @Test
    void passes_back_status_headers_and_body_as_they_are() {
        DEAL.answers(answering(412, "{\"code\":\"revision-conflict\"}"));

        var answer = gateway().get("/api/deal/deals/1");

        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"3\"");
        assertThat(answer.body()).isEqualTo("{\"code\":\"revision-conflict\"}");
    }

    @Test
    void continues_the_callers_trace() {
        DEAL.answers(answering(200, "{}"));

        gateway().get("/api/deal/deals", "traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01");

        assertThat(DEAL.last().headers().get("traceparent"))
                .singleElement()
                .asString()
                .startsWith("00-" + TRACE);
    }

    @Test
    void passes_an_upload_through_without_holding_it() {
        DEAL.answers(answering(202, "{}"));
        int size = 30 * 1024 * 1024;

        var answer =
                gateway()
                        .post(
                                "/api/deal/deals/imports",
                                BodyPublishers.ofByteArray(new byte[size]),
                                "Content-Type",
                                "multipart/form-data; boundary=b");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(DEAL.last().bodyBytes()).isEqualTo(size);
    }

    @Test
    void delivers_a_live_event_while_the_stream_is_open() throws Exception {
        var delivered = new CountDownLatch(1);
        ANALYTICS.answers(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("id: 7\n\n".getBytes(UTF_8));
            exchange.getResponseBody().flush();
            awaitQuietly(delivered);
        });

        try (var stream = gateway().open("/api/analytics/stream").body()) {
            assertThat(new String(stream.readNBytes(7), UTF_8)).isEqualTo("id: 7\n\n");
        } finally {
            delivered.countDown();
        }
    }

    @Test
    void ends_the_stream_to_the_service_when_the_caller_leaves() throws IOException {
        var ended = new AtomicBoolean();
        ANALYTICS.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                while (true) {
                    exchange.getResponseBody().write(new byte[10_000]);
                    exchange.getResponseBody().flush();
                }
            } catch (IOException gone) {
                ended.set(true);
            }
        });

        gateway().open("/api/analytics/stream").body().close();

        await().untilTrue(ended);
    }

    @Test
    void serves_each_services_api_document_under_one_roof() {
        DEAL.answers(answering(200, "{\"openapi\":\"3.1.0\"}"));

        assertThat(gateway().get("/api/openapi/deal").body()).contains("3.1.0");
        assertThat(DEAL.last().uri()).hasToString("/api/deal/openapi");
        assertThat(gateway().get("/api/openapi", "Accept", "application/json").body())
                .contains("/api/openapi/deal", "/api/openapi/team");
        assertThat(gateway().get("/api/openapi", "Accept", "text/html").body())
                .contains("<a href=\"/api/openapi/deal\">");
    }

    @Test
    void names_the_services_that_are_not_there() {
        DEAL.answers(answering(200, "{}"));
        ANALYTICS.answers(answering(503, "{}"));

        var status = gateway().get("/api/status").body();

        assertThat(status)
                .contains("{\"service\":\"deal\",\"status\":\"UP\"}")
                .contains("{\"service\":\"analytics\",\"status\":\"NOT_READY\"}")
                .contains("{\"service\":\"team\",\"status\":\"DOWN\"}");
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
