package io.paceline.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.paceline.local.CannotStart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The demonstration is loaded on slow machines too.
class GatewayApiTest {

    private final Queue<Integer> statuses = new ArrayDeque<>();
    private final List<String> keys = new ArrayList<>();
    private HttpServer gateway;

    @BeforeEach
    void open() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", this::answer);
        gateway.start();
    }

    @AfterEach
    void close() {
        gateway.stop(0);
    }

    @Test
    void asks_a_silent_service_again_with_the_same_key() {
        statuses.addAll(List.of(504, 409, 201));

        try (var api = api()) {
            api.post("/api/incentive/plans", Map.of());
        }

        assertThat(keys).hasSize(3).containsOnly(keys.getFirst());
    }

    @Test
    void takes_a_refusal_as_it_is() {
        statuses.add(422);

        try (var api = api()) {
            assertThatThrownBy(() -> api.post("/api/incentive/plans", Map.of()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("422");
        }

        assertThat(keys).hasSize(1);
    }

    private GatewayApi api() {
        return new GatewayApi(
                URI.create("http://127.0.0.1:" + gateway.getAddress().getPort()), () -> "token");
    }

    private void answer(HttpExchange exchange) throws IOException {
        keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        int status = statuses.remove();
        if (status == 409) {
            exchange.getResponseHeaders().add("Retry-After", "1");
        }
        var body = "{}".getBytes(UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        try (var stream = exchange.getResponseBody()) {
            stream.write(body);
        }
    }
}
