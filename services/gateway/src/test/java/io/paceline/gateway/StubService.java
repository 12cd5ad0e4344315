package io.paceline.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// A service on a real port that answers as a test tells it.
public final class StubService implements AutoCloseable {

    /// What arrived; the body is counted and not kept.
    public record Seen(String method, URI uri, Headers headers, long bodyBytes) {}

    private final HttpServer server;
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private volatile HttpHandler handler = answering(200, "{}");
    private volatile @Nullable Receiver receiver;

    public StubService() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var reader = receiver;
            if (reader != null) {
                reader.handle(exchange, exchange.getRequestBody().readAllBytes());
                return;
            }
            long length = exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
            seen.add(
                    new Seen(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI(),
                            exchange.getRequestHeaders(),
                            length));
            handler.handle(exchange);
        }
    }

    /// Answers with a look at the body.
    @FunctionalInterface
    public interface Receiver {
        void handle(HttpExchange exchange, byte[] body) throws IOException;
    }

    public void receives(Receiver receiver) {
        this.receiver = receiver;
    }

    public void answers(HttpHandler answer) {
        seen.clear();
        handler = answer;
    }

    public static HttpHandler answering(int status, String json) {
        return exchange -> {
            var body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("ETag", "\"3\"");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        };
    }

    /// Promises more than it sends before the head is even complete.
    public static void breakOff(HttpExchange exchange) {
        exchange.close();
    }

    public Seen last() {
        return seen.getLast();
    }

    public int calls() {
        return seen.size();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
