package io.paceline.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// A real OpenID issuer without a login page: it publishes its keys and signs what a test wants.
public final class TestIssuer {

    private static final TestIssuer RUNNING = new TestIssuer();
    private static final int KEY_BITS = 2048;
    private static final long USUAL_SECONDS = 600;
    private static final RSAKey UNPUBLISHED = newKey();

    private final CopyOnWriteArrayList<RSAKey> keys = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    /// Signing takes longer than most requests do.
    private final Map<String, Signed> signed = new ConcurrentHashMap<>();

    private record Signed(String token, Instant at) {

        boolean isRecent() {
            return at.plusSeconds(USUAL_SECONDS / 2).isAfter(Instant.now());
        }
    }

    private TestIssuer() {
        keys.add(newKey());
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/.well-known/openid-configuration", it -> answer(it, document()));
        server.createContext("/keys", it -> answer(it, keySet().toString()));
        server.start();
    }

    public static TestIssuer running() {
        return RUNNING;
    }

    public String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// Signs with a new key from now on; the keys before stay published.
    public void rotateKey() {
        keys.addFirst(newKey());
        signed.clear();
    }

    /// An access token of a person, by subject; the claim `employee_number` is the subject too.
    public String tokenOf(String person) {
        return recent(
                person,
                () -> token(claims -> claims.subject(person).claim("employee_number", person)));
    }

    /// A client's own token with scopes.
    public String tokenOfMachine(String client, String... scopes) {
        var scope = String.join(" ", scopes);
        return recent(
                client + " " + scope,
                () ->
                        token(claims ->
                                claims.subject(client)
                                        .claim("client_id", client)
                                        .claim("scope", scope)));
    }

    private String recent(String name, Supplier<String> token) {
        return signed.compute(
                        name,
                        (_, known) ->
                                known != null && known.isRecent()
                                        ? known
                                        : new Signed(token.get(), Instant.now()))
                .token();
    }

    /// A sound access token, but for what the test changes of its claims.
    public String token(UnaryOperator<JWTClaimsSet.Builder> change) {
        return token(change, header -> header);
    }

    /// A sound access token, but for what the test changes of its claims and header.
    public String token(
            UnaryOperator<JWTClaimsSet.Builder> change, UnaryOperator<JWSHeader.Builder> header) {
        return sign(keys.getFirst(), change, header);
    }

    /// The same, signed by a key that this issuer never published.
    public String foreignToken(String person) {
        return sign(UNPUBLISHED, claims -> claims.subject(person), header -> header);
    }

    @SuppressWarnings("JavaUtilDate") // The claims of the library are made of it.
    private String sign(
            RSAKey key,
            UnaryOperator<JWTClaimsSet.Builder> change,
            UnaryOperator<JWSHeader.Builder> header) {
        var now = new Date();
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(uri())
                        .audience("paceline")
                        .claim("client_id", "paceline-gateway")
                        .jwtID(UUID.randomUUID().toString())
                        .issueTime(now)
                        .notBeforeTime(now)
                        .expirationTime(Date.from(now.toInstant().plusSeconds(USUAL_SECONDS)));
        var head =
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(new JOSEObjectType("at+jwt"))
                        .keyID(key.getKeyID());
        try {
            var token = new SignedJWT(header.apply(head).build(), change.apply(claims).build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(KEY_BITS).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private JWKSet keySet() {
        return new JWKSet(keys.stream().<JWK>map(RSAKey::toPublicJWK).toList());
    }

    private String document() {
        return """
        {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "subject_types_supported": ["public"],
         "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
         "response_types_supported": ["code"]}
        """
                .formatted(uri());
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }
}
