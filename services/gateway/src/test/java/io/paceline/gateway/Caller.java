package io.paceline.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Someone outside who calls the gateway, with a token or without.
public record Caller(int port, @Nullable String token) {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public static Caller anonymous(int port) {
        return new Caller(port, null);
    }

    /// A machine, which has much room within its limits.
    public static Caller machine(int port) {
        return new Caller(port, TokenMint.client("integration"));
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).build());
    }

    public HttpResponse<String> post(String path, BodyPublisher body, String... headers) {
        return send(request(path, headers).POST(body).build());
    }

    public HttpResponse<InputStream> open(String path) {
        return send(request(path).build(), BodyHandlers.ofInputStream());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
                        .timeout(Duration.ofSeconds(30));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        return send(request, BodyHandlers.ofString());
    }

    private static <T> HttpResponse<T> send(
            HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return CLIENT.send(request, handler);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
