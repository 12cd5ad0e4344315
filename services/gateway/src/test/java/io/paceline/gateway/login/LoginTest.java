package io.paceline.gateway.login;

import static io.paceline.gateway.StubService.answering;
import static io.paceline.gateway.login.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.gateway.Caller;
import io.paceline.gateway.Tokens;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoginTest {

    private final Browser rosa = new Browser();
    private LoginPlatform platform;
    private RunningGateway gateway;

    @BeforeAll
    void start() {
        platform = new LoginPlatform();
        gateway = platform.first();
    }

    @AfterAll
    void stop() {
        gateway.close();
        platform.close();
    }

    @BeforeEach
    void freshBrowser() {
        rosa.cookies.clear();
        platform.deal.answers(answering(200, "{}"));
    }

    @Test
    void leads_to_the_issuer_with_a_proof_key_and_what_a_reply_must_repeat() {
        var address = location(rosa.get(gateway.address() + "/login"));

        assertThat(address)
                .startsWith(platform.issuer.address() + "/oauth2/authorize?")
                .contains(
                        "response_type=code",
                        "client_id=paceline-gateway",
                        "code_challenge_method=S256",
                        "code_challenge=",
                        "state=",
                        "nonce=",
                        "redirect_uri=" + gateway.address() + "/login/callback")
                .doesNotContain("code_verifier", IssuerProcess.SECRET);
    }

    @Test
    void comes_back_to_where_one_wanted_to_be() {
        var back = rosa.logIn(gateway.address(), "rosa", "/deals?status=OPEN&q=a%20b");

        assertThat(back.headers().firstValue("Location")).hasValue("/deals?status=OPEN&q=a%20b");
        var session = rosa.get(gateway.address() + "/session");
        assertThat(session.body())
                .contains("\"loggedIn\":true", "\"name\":\"Anna Snelling\"")
                .containsPattern(Pattern.compile("\"expiresAt\":\"[^\"]+Z\""));
        assertThat(session.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "\\\\evil.example",
                "javascript:alert(1)",
                "/%09/evil.example\t",
                "/a/..//evil.example",
            })
    void comes_back_to_no_other_site(String to) {
        var back = rosa.logIn(gateway.address(), "rosa", to);

        assertThat(location(back)).startsWith(gateway.address() + "/").doesNotContain("//evil");
    }

    @Test
    void keeps_the_session_in_a_cookie_that_no_script_and_no_other_host_sees() {
        rosa.get(gateway.address() + "/login");

        var back = rosa.logIn(gateway.address(), "rosa");

        var cookie =
                back.headers().allValues("Set-Cookie").stream()
                        .filter(header -> header.startsWith("__Host-paceline="))
                        .findFirst();
        assertThat(cookie.orElseThrow())
                .contains("HttpOnly", "Secure", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain=");
    }

    @Test
    void gives_whoever_logs_in_another_session_id() {
        var callback = rosa.atTheIssuer(gateway.address(), "rosa", IssuerProcess.PASSWORD, "/");
        var before = rosa.cookies.get("__Host-paceline");

        rosa.get(callback);

        assertThat(rosa.cookies.get("__Host-paceline")).isNotEqualTo(before);
        var intruder = new Browser();
        intruder.cookies.put("__Host-paceline", before);
        assertThat(intruder.get(gateway.address() + "/session").statusCode()).isEqualTo(401);
    }

    @Test
    void relays_an_access_token_and_nothing_that_the_browser_sent_as_proof() {
        rosa.logIn(gateway.address(), "rosa");

        rosa.get(
                gateway.address() + "/api/deal/deals",
                "Authorization",
                "Basic cm9zYTpndWVzcw==",
                "X-Forwarded-For",
                "6.6.6.6");

        var seen = platform.deal.last().headers();
        var token = seen.getFirst("Authorization").substring("Bearer ".length());
        assertThat(Tokens.header(token)).contains("\"at+jwt\"");
        assertThat(Tokens.claims(token)).contains("\"sub\":\"rosa\"", "\"anna-snelling\"");
        assertThat(seen.containsKey("Cookie")).isFalse();
        assertThat(seen.get("X-Forwarded-For")).containsExactly("127.0.0.1");
    }

    @Test
    void keeps_a_services_cookies_and_policies_from_the_browser() {
        rosa.logIn(gateway.address(), "rosa");
        platform.deal.answers(exchange -> {
            exchange.getResponseHeaders().add("Set-Cookie", "JSESSIONID=1");
            exchange.getResponseHeaders().add("X-Frame-Options", "SAMEORIGIN");
            answering(200, "{}").handle(exchange);
        });

        var headers = rosa.get(gateway.address() + "/api/deal/deals").headers();

        assertThat(headers.allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.contains("JSESSIONID"));
        assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/deal/deals", "/api/status", "/api/openapi", "/api/nothing", "/api"})
    void answers_the_api_without_a_login_with_a_problem_and_no_redirect(String path) {
        var answer = rosa.get(gateway.address() + path, "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(answer.body()).contains("not-logged-in");
        assertThat(platform.deal.calls()).isZero();
    }

    @Test
    void takes_no_command_of_a_session_without_the_csrf_token() {
        rosa.logIn(gateway.address(), "rosa");
        rosa.get(gateway.address() + "/session");
        var address = gateway.address() + "/api/deal/deals";

        var without = rosa.postWithoutToken(address);
        var wrong = rosa.postWithoutToken(address, "X-XSRF-TOKEN", "guess");

        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(without.body()).contains("csrf-token-missing");
        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(platform.deal.calls()).isZero();
        assertThat(rosa.post(address).statusCode()).isEqualTo(200);
    }

    @Test
    void says_401_to_a_command_without_login_whatever_its_csrf_token() {
        assertThat(rosa.postWithoutToken(gateway.address() + "/api/deal/deals").statusCode())
                .isEqualTo(401);
    }

    @Test
    void logs_out_here_and_shows_the_way_to_the_issuers_logout() {
        rosa.logIn(gateway.address(), "rosa");
        rosa.get(gateway.address() + "/session");
        var session = rosa.cookies.get("__Host-paceline");

        var answer = rosa.post(gateway.address() + "/logout");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).contains("\"location\":\"" + platform.issuer.address());
        assertThat(rosa.get(gateway.address() + "/session").statusCode()).isEqualTo(401);
        var thief = new Browser();
        thief.cookies.put("__Host-paceline", session);
        assertThat(thief.get(gateway.address() + "/api/deal/deals").statusCode()).isEqualTo(401);
        assertThat(location(rosa.get(location(answer)))).startsWith(gateway.address() + "/");
        assertThat(location(rosa.get(location(rosa.get(gateway.address() + "/login")))))
                .as("the issuer asks for the password again")
                .endsWith("/login");
    }

    @Test
    void logs_nobody_out_without_the_csrf_token() {
        rosa.logIn(gateway.address(), "rosa");
        rosa.get(gateway.address() + "/session");

        assertThat(rosa.postWithoutToken(gateway.address() + "/logout").statusCode())
                .isEqualTo(403);
        assertThat(rosa.get(gateway.address() + "/session").statusCode()).isEqualTo(200);
    }

    @Test
    void keeps_whoever_typed_a_wrong_password_out() {
        var sentTo = wrongPassword();

        assertThat(sentTo).contains("/login?wrong");
        assertThat(rosa.get(gateway.address() + "/session").statusCode()).isEqualTo(401);
    }

    private String wrongPassword() {
        try {
            return rosa.atTheIssuer(gateway.address(), "rosa", "guess", "/");
        } catch (AssertionError formAgain) {
            return String.valueOf(formAgain.getMessage());
        }
    }

    @Test
    void says_in_plain_words_that_a_login_cannot_be_finished_twice() {
        var callback = rosa.atTheIssuer(gateway.address(), "rosa", IssuerProcess.PASSWORD, "/");
        rosa.get(callback);

        var again = rosa.get(callback, "Accept", "text/html", "Accept-Language", "zh-CN");

        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body())
                .contains("本次登录超时或已经完成", "href=\"/login\"")
                .doesNotContain("<script");
    }

    @Test
    void finishes_no_login_that_another_browser_began() {
        var callback = rosa.atTheIssuer(gateway.address(), "rosa", IssuerProcess.PASSWORD, "/");
        var victim = new Browser();
        victim.get(gateway.address() + "/login");

        assertThat(victim.get(callback).statusCode()).isEqualTo(400);
        assertThat(victim.get(gateway.address() + "/session").statusCode()).isEqualTo(401);
    }

    @Test
    void says_that_the_issuer_let_nobody_in() {
        var start = location(rosa.get(gateway.address() + "/login"));
        var state = Pattern.compile("state=([^&]+)").matcher(start);
        assertThat(state.find()).isTrue();

        var answer =
                rosa.get(
                        gateway.address()
                                + "/login/callback?error=access_denied&state="
                                + state.group(1));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("The login service did not let you in.");
    }

    @Test
    void lets_several_tabs_log_in_at_the_same_time() {
        var first = rosa.atTheIssuer(gateway.address(), "rosa", IssuerProcess.PASSWORD, "/a");
        var second = location(rosa.get(location(rosa.get(gateway.address() + "/login?to=/b"))));

        assertThat(location(rosa.get(first))).endsWith("/a");
        assertThat(location(rosa.get(second))).endsWith("/b");
    }

    @Test
    void takes_a_token_rather_than_the_session_when_both_come() {
        rosa.logIn(gateway.address(), "rosa");

        var answer =
                rosa.get(gateway.address() + "/api/deal/deals", "Authorization", "Bearer x.y.z");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(Caller.anonymous(platform.firstPort).get("/session").statusCode())
                .isEqualTo(401);
    }
}
