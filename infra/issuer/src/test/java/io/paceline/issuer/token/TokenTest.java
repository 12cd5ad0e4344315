package io.paceline.issuer.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.issuer.Authorization;
import io.paceline.issuer.Browser;
import io.paceline.issuer.RunningIssuer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokenTest {

    private final JsonMapper json = new JsonMapper();
    private RunningIssuer issuer;
    private Authorization authorization;

    @BeforeAll
    void start() {
        issuer = new RunningIssuer();
        authorization = Authorization.at(issuer);
    }

    @AfterAll
    void stop() {
        issuer.close();
    }

    @Test
    void gives_an_access_token_for_the_platform_alone() {
        var token = Authorization.at(issuer).logIn("rosa").get("access_token").stringValue();

        var claims = Authorization.claims(token);
        assertThat(Authorization.header(token).get("typ").stringValue()).isEqualTo("at+jwt");
        assertThat(claims.get("iss").stringValue()).isEqualTo(issuer.address());
        assertThat(claims.get("aud").toString()).isIn("\"paceline\"", "[\"paceline\"]");
        assertThat(claims.get("exp").intValue() - claims.get("iat").intValue()).isEqualTo(300);
        assertThat(claims.get("sub").stringValue()).isEqualTo("rosa");
        assertThat(claims.get("name").stringValue()).isEqualTo("Anna Snelling");
        assertThat(claims.get("employee_number").stringValue()).isEqualTo("anna-snelling");
        assertThat(claims.get("client_id").stringValue()).isEqualTo("paceline-gateway");
        assertThat(claims.get("scope").stringValue().split(" ")).contains("openid", "profile");
        assertThat(claims.has("gty")).isFalse();
    }

    @Test
    void gives_no_employee_number_to_who_is_no_member() {
        var tokens = Authorization.at(issuer).logIn("otto");

        assertThat(
                        Authorization.claims(tokens.get("access_token").stringValue())
                                .has("employee_number"))
                .isFalse();
    }

    @Test
    void tells_an_id_token_from_an_access_token() {
        var token = Authorization.at(issuer).logIn("rosa").get("id_token").stringValue();

        assertThat(Authorization.header(token).path("typ").asString("")).isNotEqualTo("at+jwt");
        assertThat(Authorization.claims(token).get("aud").toString()).contains("paceline-gateway");
        assertThat(Authorization.claims(token).get("name").stringValue())
                .isEqualTo("Anna Snelling");
    }

    @Test
    void marks_a_machines_token_as_one() {
        var answer =
                authorization.asClient(
                        "integration",
                        "/oauth2/token",
                        Map.of(
                                "grant_type",
                                "client_credentials",
                                "scope",
                                "deal:read deal:write"));

        var claims =
                Authorization.claims(
                        json.readTree(answer.body()).get("access_token").stringValue());
        assertThat(claims.get("sub").stringValue()).isEqualTo("integration");
        assertThat(claims.get("client_id").stringValue()).isEqualTo("integration");
        assertThat(claims.get("gty").stringValue()).isEqualTo("client-credentials");
        assertThat(claims.get("scope").stringValue().split(" "))
                .containsExactlyInAnyOrder("deal:read", "deal:write");
    }

    @Test
    void lets_the_integration_client_report_no_logins() {
        var answer =
                authorization.asClient(
                        "integration",
                        "/oauth2/token",
                        Map.of("grant_type", "client_credentials", "scope", "audit:write"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("invalid_scope");
    }

    @Test
    void refuses_a_wrong_client_secret() {
        var answer =
                authorization.asClient(
                        "integration",
                        "guess",
                        "/oauth2/token",
                        Map.of("grant_type", "client_credentials"));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void asks_every_client_for_a_proof_key() {
        var answer =
                authorization
                        .browser()
                        .get(
                                authorization.authorizeAddressWithoutProof(
                                        "paceline-gateway",
                                        RunningIssuer.GATEWAY + "/login/callback"));

        assertThat(Browser.location(answer)).contains("error=invalid_request", "code_challenge");
    }

    @Test
    void sends_nobody_to_an_address_that_is_not_the_clients() {
        var answer =
                authorization
                        .browser()
                        .get(
                                authorization.authorizeAddress(
                                        "paceline-gateway", "https://evil.example/"));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void gives_a_script_a_token_at_any_loopback_port_without_a_secret() {
        var script = Authorization.at(issuer);
        var redirect = "http://127.0.0.1:49731/callback";

        script.browser().get(script.authorizeAddress("paceline-cli", redirect));
        var back = script.browser().logIn(issuer.address(), "rosa", RunningIssuer.PASSWORD);
        var code = Authorization.code(Browser.location(script.browser().get(back)));
        var tokens = json.readTree(script.publicTokens(code, redirect).body());

        assertThat(
                        Authorization.claims(tokens.get("access_token").stringValue())
                                .get("sub")
                                .stringValue())
                .isEqualTo("rosa");
        assertThat(tokens.has("refresh_token")).as("a public client may not keep one").isFalse();
    }

    @Test
    void tells_who_someone_is_by_an_access_token() {
        var token = Authorization.at(issuer).logIn("rosa").get("access_token").stringValue();

        var answer =
                new Browser()
                        .get(issuer.address() + "/userinfo", "Authorization", "Bearer " + token);

        assertThat(json.readTree(answer.body()).get("sub").stringValue()).isEqualTo("rosa");
    }

    @Test
    void ends_its_session_when_a_client_logs_out() {
        var rosa = Authorization.at(issuer);
        var idToken = rosa.logIn("rosa").get("id_token").stringValue();

        var answer =
                rosa.browser()
                        .get(
                                issuer.address()
                                        + "/connect/logout?id_token_hint="
                                        + idToken
                                        + "&post_logout_redirect_uri="
                                        + RunningIssuer.GATEWAY
                                        + "/");

        assertThat(Browser.location(answer)).startsWith(RunningIssuer.GATEWAY + "/");
        var again =
                rosa.browser()
                        .get(
                                rosa.authorizeAddress(
                                        "paceline-gateway",
                                        RunningIssuer.GATEWAY + "/login/callback"));
        assertThat(Browser.location(again)).endsWith("/login");
    }
}
