package io.paceline.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.function.Consumer;

/// An issuer that signs whatever a test wants to show.
public final class TokenMint {

    public static final RSAKey KEY = key("good");
    private static final StubService SERVER = new StubService();
    private static volatile JWKSet published = new JWKSet(KEY);

    static {
        SERVER.answers(exchange -> {
            var json =
                    exchange.getRequestURI().getPath().equals("/keys")
                            ? published.toString(true)
                            : configuration();
            StubService.answering(200, json).handle(exchange);
        });
    }

    private TokenMint() {}

    public static String address() {
        return SERVER.address();
    }

    public static void publish(RSAKey... keys) {
        published = new JWKSet(java.util.List.of(keys));
    }

    /// A good token of a machine.
    public static String client(String name) {
        return token(claims -> claims.subject(name).claim("client_id", name));
    }

    /// A good token of a person.
    public static String user(String subject) {
        return token(claims -> claims.subject(subject).claim("client_id", "paceline-cli"));
    }

    public static String token(Consumer<JWTClaimsSet.Builder> claims) {
        return sign(KEY, _ -> {}, claims);
    }

    public static String sign(
            RSAKey key, Consumer<JWSHeader.Builder> header, Consumer<JWTClaimsSet.Builder> claims) {
        var now = Instant.now();
        var head =
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(new JOSEObjectType("at+jwt"))
                        .keyID(key.getKeyID());
        header.accept(head);
        var body =
                new JWTClaimsSet.Builder()
                        .issuer(address())
                        .audience("paceline")
                        .subject("rosa")
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(300)));
        claims.accept(body);
        try {
            var token = new SignedJWT(head.build(), body.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public static RSAKey key(String name) {
        try {
            return new RSAKeyGenerator(2048).keyID(name).generate();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String configuration() {
        return """
        {"issuer": "%1$s", "jwks_uri": "%1$s/keys",
         "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
         "response_types_supported": ["code"], "subject_types_supported": ["public"],
         "id_token_signing_alg_values_supported": ["RS256"],
         "scopes_supported": ["openid"]}
        """
                .formatted(SERVER.address());
    }
}
