package io.paceline.platform.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.paceline.testkit.IntegrationTest;
import io.paceline.testkit.TestHttp;
import io.paceline.testkit.TestIssuer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@SuppressWarnings("JavaUtilDate") // The claims of the library are made of it.
class AccessTokenTest {

    private static final String HERE = "/api/deals/me";
    private static final TestIssuer ISSUER = TestIssuer.running();

    @Autowired TestHttp http;

    @Test
    void a_sound_token_is_let_in() {
        var answer = http.get(HERE);

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void nobody_is_told_to_log_in() {
        var answer = http.asNobody().get(HERE);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(answer.json().path("type").asString()).endsWith("/login-required");
    }

    @Test
    void a_path_that_is_not_there_needs_a_token_too() {
        assertThat(http.asNobody().get("/api/nothing").status()).isEqualTo(401);
        assertThat(http.get("/api/nothing").status()).isEqualTo(404);
    }

    @Test
    void an_expired_token_is_refused_but_not_for_a_small_skew() {
        var minuteAgo = token(-60);
        var justNow = token(-10);

        assertThat(refusal(minuteAgo)).contains("expired");
        assertThat(http.with(justNow).get(HERE).status()).isEqualTo(200);
    }

    @Test
    void a_token_that_holds_from_later_is_refused() {
        var later = Date.from(Instant.now().plusSeconds(120));

        assertThat(refusal(ISSUER.token(claims -> claims.subject("x").notBeforeTime(later))))
                .contains("before");
    }

    @Test
    void a_token_without_an_end_is_refused() {
        assertThat(refusal(ISSUER.token(claims -> claims.subject("x").expirationTime(null))))
                .contains("end");
    }

    @Test
    void a_token_for_another_audience_is_refused() {
        assertThat(refusal(ISSUER.token(claims -> claims.subject("x").audience("other"))))
                .contains("not meant for paceline");
        assertThat(refusal(ISSUER.token(claims -> claims.subject("x").audience(List.of()))))
                .contains("not meant for paceline");
    }

    @Test
    void a_token_of_another_issuer_is_refused() {
        assertThat(refusal(ISSUER.token(claims -> claims.subject("x").issuer("https://evil"))))
                .contains("iss");
    }

    @Test
    void a_token_signed_by_a_foreign_key_is_refused() {
        assertThat(http.with(ISSUER.foreignToken("everybody")).get(HERE).status()).isEqualTo(401);
    }

    @Test
    void an_unsigned_token_is_refused() {
        var claims = new JWTClaimsSet.Builder().issuer(ISSUER.uri()).subject("everybody").build();

        assertThat(http.with(new PlainJWT(claims).serialize()).get(HERE).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "id+jwt", "logout+jwt"})
    void a_token_of_another_type_is_no_access_token(String type) {
        var idToken =
                ISSUER.token(
                        claims -> claims.subject("everybody"),
                        header -> header.type(new JOSEObjectType(type)));

        assertThat(refusal(idToken)).contains("not an access token");
    }

    @Test
    void a_token_without_a_type_is_no_access_token() {
        assertThat(refusal(ISSUER.token(claims -> claims.subject("x"), it -> it.type(null))))
                .contains("not an access token");
    }

    @Test
    void a_token_that_names_its_own_key_is_refused() {
        var elsewhere = URI.create("https://evil.example/keys");

        assertThat(refusal(ISSUER.token(claims -> claims.subject("x"), it -> it.jwkURL(elsewhere))))
                .contains("own key");
        assertThat(
                        refusal(
                                ISSUER.token(
                                        claims -> claims.subject("x"),
                                        it -> it.x509CertURL(elsewhere))))
                .contains("own key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b.c", "....", "Bearer"})
    void what_is_no_token_at_all_is_refused(String text) {
        assertThat(http.with(text).get(HERE).status()).isIn(400, 401);
    }

    @Test
    void keys_may_be_rotated_while_we_run() {
        var before = ISSUER.tokenOf("everybody");
        http.with(before).get(HERE);
        ISSUER.rotateKey();

        var after = ISSUER.tokenOf("everybody");

        assertThat(http.with(after).get(HERE).status()).isEqualTo(200);
        assertThat(http.with(before).get(HERE).status()).isEqualTo(200);
    }

    @Test
    void health_and_metrics_need_no_token_but_are_on_a_port_of_their_own() {
        assertThat(http.management("/actuator/health").status()).isEqualTo(200);
        assertThat(http.management("/actuator/env").status()).isEqualTo(401);
        assertThat(http.get("/actuator/health").status()).isEqualTo(404);
    }

    private static String token(int secondsToGo) {
        var end = Date.from(Instant.now().plus(Duration.ofSeconds(secondsToGo)));
        var begin = Date.from(Instant.now().minusSeconds(600));
        return ISSUER.token(claims ->
                claims.subject("x").issueTime(begin).notBeforeTime(begin).expirationTime(end));
    }

    private String refusal(String token) {
        var answer = http.with(token).get(HERE);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
        return answer.json().path("detail").asString();
    }
}
