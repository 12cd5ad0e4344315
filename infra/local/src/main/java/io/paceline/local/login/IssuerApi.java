package io.paceline.local.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.paceline.local.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/// The issuer's endpoints.
final class IssuerApi {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int OK = 200;

    /// A machine gets what it asks for by name, and this one wants all there is.
    private static final String SCOPES =
            "team:read team:write crm:read crm:write deal:read deal:write goal:read goal:write"
                    + " incentive:read incentive:write analytics:read";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;

    IssuerApi(URI address) {
        this.address = address;
    }

    URI at(String path) {
        return address.resolve(path);
    }

    /// Client credentials.
    JsonNode ofClient(String id, String secret) {
        var credentials = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(UTF_8));
        return token(
                form("/oauth2/token", Map.of("grant_type", "client_credentials", "scope", SCOPES))
                        .header("Authorization", "Basic " + credentials));
    }

    JsonNode token(HttpRequest.Builder request) {
        var answer = send(request);
        if (answer.statusCode() != OK) {
            throw new CannotStart(
                    "The issuer at %s gave no token: %d %s"
                            .formatted(address, answer.statusCode(), answer.body()));
        }
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpRequest.Builder form(String path, Map<String, String> fields) {
        return HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields)));
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    HttpResponse<String> send(HttpRequest.Builder builder) {
        var request = builder.timeout(LIMIT).build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot reach the issuer at " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + request.uri(), e);
        }
    }
}
