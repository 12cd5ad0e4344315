package io.paceline.testkit.access;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.paceline.testkit.TestHttp;
import io.paceline.testkit.TestIssuer;
import java.time.Instant;
import java.util.Date;
import java.util.Map;

/// Tokens of somebody with every role, none of which may be accepted.
final class BadTokens {

    private BadTokens() {}

    @SuppressWarnings("JavaUtilDate") // The claims of the library are made of it.
    static Map<String, String> all() {
        var issuer = TestIssuer.running();
        var begin = Date.from(Instant.now().minusSeconds(7200));
        var end = Date.from(Instant.now().minusSeconds(3600));
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(issuer.uri())
                        .audience("paceline")
                        .subject(TestHttp.EVERYBODY)
                        .build();
        return Map.of(
                "an expired token",
                issuer.token(it ->
                        it.subject(TestHttp.EVERYBODY)
                                .issueTime(begin)
                                .notBeforeTime(begin)
                                .expirationTime(end)),
                "a foreign token",
                issuer.foreignToken(TestHttp.EVERYBODY),
                "an unsigned token",
                new PlainJWT(claims).serialize(),
                "a token for another audience",
                issuer.token(it -> it.subject(TestHttp.EVERYBODY).audience("another")),
                "an id token",
                issuer.token(
                        it -> it.subject(TestHttp.EVERYBODY),
                        header -> header.type(new JOSEObjectType("JWT"))));
    }
}
