package io.paceline.testkit;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Talks to the application under test over HTTP, as a client of its API does. The caller is a
/// person who holds every role for the whole organisation, unless another is named by [#as].
@TestComponent
public final class TestHttp {

    /// Holds every role that can be granted.
    public static final String EVERYBODY = "everybody";

    /// Holds every role too: the second pair of eyes.
    public static final String SOMEBODY_ELSE = "somebody-else";

    private static final List<String> ROLES =
            List.of("DIRECTOR", "COMPENSATION", "FINANCE", "OPERATOR");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Environment environment;
    private final Supplier<@Nullable String> token;

    @Autowired
    TestHttp(Environment environment) {
        this(environment, () -> TestIssuer.running().tokenOf(EVERYBODY));
    }

    private TestHttp(Environment environment, Supplier<@Nullable String> token) {
        this.environment = environment;
        this.token = token;
    }

    static String firstGrants() {
        return Stream.of(EVERYBODY, SOMEBODY_ELSE)
                .flatMap(person -> ROLES.stream().map(role -> person + ":" + role))
                .collect(joining(","));
    }

    /// The same application, as a person sees it. Who they are follows from the events of member
    /// and access that the test has sent: the member has their name as external id.
    public TestHttp as(String person) {
        return new TestHttp(environment, () -> TestIssuer.running().tokenOf(person));
    }

    /// The same application, as a client with these scopes sees it.
    public TestHttp asMachine(String... scopes) {
        return new TestHttp(
                environment, () -> TestIssuer.running().tokenOfMachine("a-machine", scopes));
    }

    /// The same application, to whom shows this token.
    public TestHttp with(String accessToken) {
        return new TestHttp(environment, () -> accessToken);
    }

    /// The same application, to whom shows no token.
    public TestHttp asNobody() {
        return new TestHttp(environment, () -> null);
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    public Answer post(String path, String json, String... headers) {
        return send("POST", path, json, headers);
    }

    public Answer put(String path, String json, String... headers) {
        return send("PUT", path, json, headers);
    }

    /// A request with a JSON body and headers as name, value, name, value.
    public Answer send(String method, String path, @Nullable String json, String... headers) {
        var request =
                request(path)
                        .method(
                                method,
                                json == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(json));
        if (json != null) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /// A request to be completed by the test, for bodies other than JSON.
    public HttpRequest.Builder request(String path) {
        var request =
                HttpRequest.newBuilder(URI.create(address() + path))
                        .timeout(Duration.ofSeconds(30));
        var shown = token.get();
        return shown == null ? request : request.header("Authorization", "Bearer " + shown);
    }

    public Answer send(HttpRequest.Builder request) {
        return send(request.build());
    }

    public Answer send(HttpRequest request) {
        try {
            return new Answer(CLIENT.send(request, BodyHandlers.ofString()));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// A page of the port for the inside: health and metrics.
    public Answer management(String path) {
        var port = environment.getRequiredProperty("local.management.port");
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)));
    }

    public String address() {
        return "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
    }

    /// A response, read as text or JSON.
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String text() {
            return response.body();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }
}
