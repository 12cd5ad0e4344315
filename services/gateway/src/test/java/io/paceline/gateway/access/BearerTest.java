package io.paceline.gateway.access;

import static io.paceline.gateway.StubService.answering;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.paceline.gateway.Caller;
import io.paceline.gateway.GatewayTest;
import io.paceline.gateway.StubService;
import io.paceline.gateway.TokenMint;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

@GatewayTest
@TestPropertySource(
        properties = {
            "PACELINE_ANALYTICS_URL=http://127.0.0.1:1",
            "paceline.gateway.callers.anonymous.burst=1000"
        })
class BearerTest {

    static final StubService DEAL = new StubService();

    @LocalServerPort int port;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry properties) {
        properties.add("PACELINE_DEAL_URL", DEAL::address);
    }

    @AfterAll
    static void stop() {
        DEAL.close();
    }

    @BeforeEach
    void answer() {
        DEAL.answers(answering(200, "{}"));
    }

    static Stream<Arguments> badTokens() throws JOSEException {
        return Stream.of(
                Arguments.of("expired", endingIn(-31)),
                Arguments.of("without an end", token(claims -> claims.expirationTime(null))),
                Arguments.of("not good yet", token(claims -> claims.notBeforeTime(in(60)))),
                Arguments.of("for somebody else", token(claims -> claims.audience("other"))),
                Arguments.of("for nobody", token(claims -> claims.audience((String) null))),
                Arguments.of(
                        "of another issuer",
                        token(claims -> claims.issuer("https://evil.example"))),
                Arguments.of("of no issuer", token(claims -> claims.issuer(null))),
                Arguments.of("about nobody", token(claims -> claims.subject(null))),
                Arguments.of("an id token", type("JWT")),
                Arguments.of("of no type", sign(TokenMint.KEY, head -> head.type(null))),
                Arguments.of("signed by a foreign key", sign(TokenMint.key("good"), _ -> {})),
                Arguments.of("signed by an unknown key", sign(TokenMint.key("unknown"), _ -> {})),
                Arguments.of(
                        "naming its own key's address",
                        sign(
                                TokenMint.KEY,
                                head -> head.jwkURL(URI.create("https://evil.example/keys")))),
                Arguments.of(
                        "bringing its own key",
                        sign(TokenMint.KEY, head -> head.jwk(TokenMint.KEY.toPublicJWK()))),
                Arguments.of(
                        "naming a certificate's address",
                        sign(
                                TokenMint.KEY,
                                head -> head.x509CertURL(URI.create("https://evil.example/c")))),
                Arguments.of(
                        "asking for rules of its own",
                        sign(
                                TokenMint.KEY,
                                head -> head.criticalParams(Set.of("x")).customParam("x", 1))),
                Arguments.of("unsigned", new PlainJWT(claims()).serialize()),
                Arguments.of("signed with the public key as a secret", signedWithPublicKey()),
                Arguments.of("broken", "a.b.c"),
                Arguments.of("empty", ""),
                Arguments.of("two tokens", "a b"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void takes_no_token_that_is(String what, String token) {
        var answer = new Caller(port, token).get("/api/deal/deals");

        assertThat(answer.statusCode()).as(what).isEqualTo(401);
        assertThat(answer.body()).containsPattern("token-(invalid|expired)");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(DEAL.calls()).isZero();
    }

    @Test
    void takes_both_ways_to_write_the_type_and_clocks_that_differ_a_little() {
        var tokens =
                List.of(
                        type("at+jwt"),
                        type("application/at+jwt"),
                        endingIn(-20),
                        token(claims -> claims.notBeforeTime(in(20))),
                        token(claims -> claims.audience(List.of("other", "paceline"))));

        assertThat(tokens)
                .allMatch(token ->
                        new Caller(port, token).get("/api/deal/deals").statusCode() == 200);
    }

    @Test
    void passes_the_token_on_as_it_is_and_asks_a_program_for_no_csrf_token() {
        var token = TokenMint.client("integration");

        var answer = new Caller(port, token).post("/api/deal/deals", BodyPublishers.ofString("{}"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(DEAL.last().headers().get("Authorization")).containsExactly("Bearer " + token);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void knows_a_new_key_of_the_issuer_within_seconds_of_a_token_that_names_it() {
        var next = TokenMint.key("next");
        TokenMint.publish(next, TokenMint.KEY);
        var caller = new Caller(port, sign(next, _ -> {}));

        // At once, unless others have just made up key ids: the issuer is not asked all the time.
        await().until(() -> caller.get("/api/deal/deals").statusCode() == 200);
        assertThat(Caller.machine(port).get("/api/deal/deals").statusCode())
                .as("by the key before")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic aTpz", "Digest x", "Bearer", "bearer", "BearerX y"})
    void knows_no_other_proof(String header) {
        var answer = Caller.anonymous(port).get("/api/deal/deals", "Authorization", header);

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void takes_no_token_from_the_address_or_a_form() {
        var token = TokenMint.client("integration");
        var caller = Caller.anonymous(port);

        assertThat(caller.get("/api/deal/deals?access_token=" + token).statusCode()).isEqualTo(401);
        assertThat(
                        caller.post(
                                        "/api/deal/deals",
                                        BodyPublishers.ofString("access_token=" + token),
                                        "Content-Type",
                                        "application/x-www-form-urlencoded")
                                .statusCode())
                .isEqualTo(401);
    }

    @Test
    void tells_a_service_the_callers_address_and_not_what_the_caller_said_of_it() {
        Caller.machine(port)
                .get(
                        "/api/deal/deals",
                        "X-Forwarded-For",
                        "6.6.6.6",
                        "Forwarded",
                        "for=6.6.6.6",
                        "X-Real-IP",
                        "6.6.6.6",
                        "X-Forwarded-Host",
                        "evil.example",
                        "X-Forwarded-Proto",
                        "https");

        var seen = DEAL.last().headers();
        assertThat(seen.get("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(seen.get("X-Forwarded-Proto")).containsExactly("http");
        assertThat(seen.keySet()).doesNotContain("Forwarded", "X-Real-IP", "X-forwarded-host");
    }

    @Test
    void refuses_a_header_larger_than_anyone_needs() {
        var answer = Caller.machine(port).get("/api/deal/deals", "X-Long", "x".repeat(20_000));

        assertThat(answer.statusCode()).isIn(400, 431);
    }

    private static String token(java.util.function.Consumer<JWTClaimsSet.Builder> claims) {
        return TokenMint.sign(TokenMint.KEY, _ -> {}, claims);
    }

    private static String endingIn(int seconds) {
        return token(claims -> claims.issueTime(in(-400)).expirationTime(in(seconds)));
    }

    private static String type(String type) {
        return sign(TokenMint.KEY, head -> head.type(new JOSEObjectType(type)));
    }

    private static String sign(
            com.nimbusds.jose.jwk.RSAKey key,
            java.util.function.Consumer<JWSHeader.Builder> header) {
        return TokenMint.sign(key, header, _ -> {});
    }

    private static Date in(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    private static JWTClaimsSet claims() {
        return new JWTClaimsSet.Builder()
                .issuer(TokenMint.address())
                .audience("paceline")
                .subject("rosa")
                .expirationTime(in(300))
                .build();
    }

    private static String signedWithPublicKey() throws JOSEException {
        var head =
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(new JOSEObjectType("at+jwt"))
                        .keyID("good")
                        .build();
        var token = new SignedJWT(head, claims());
        token.sign(new MACSigner(TokenMint.KEY.toRSAPublicKey().getEncoded()));
        return token.serialize();
    }
}
