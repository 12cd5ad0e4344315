package io.paceline.issuer.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.paceline.issuer.Browser;
import io.paceline.issuer.RunningIssuer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoginPageTest {

    private RunningIssuer issuer;

    @BeforeAll
    void start() {
        issuer = new RunningIssuer("paceline.issuer.tries.per-address=1000");
    }

    @AfterAll
    void stop() {
        issuer.close();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, zh, 登录", "en-GB, en, Log in", "'de,zh;q=0.5', en, Log in"})
    void speaks_the_browsers_language(String asked, String language, String words) {
        var page = new Browser().get(issuer.address() + "/login", "Accept-Language", asked);

        assertThat(page.body()).contains("<html lang=\"" + language + "\"", words);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow())
                .containsIgnoringCase("utf-8");
    }

    @Test
    void runs_no_script_and_asks_no_other_host() {
        var page = new Browser().get(issuer.address() + "/login");

        assertThat(page.body()).doesNotContain("<script", "style=", "//");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'", RunningIssuer.GATEWAY)
                .doesNotContain("unsafe-inline");
        assertThat(page.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    @Test
    void keeps_its_session_in_a_cookie_of_its_own() {
        var cookie =
                new Browser().get(issuer.address() + "/login").headers().firstValue("Set-Cookie");

        assertThat(cookie.orElseThrow())
                .startsWith("__Host-paceline-issuer=")
                .contains("HttpOnly", "Secure", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain");
    }

    @Test
    void says_the_same_of_a_wrong_password_and_an_unknown_user() {
        assertThat(new Browser().logIn(issuer.address(), "rosa", "guess")).endsWith("/login?wrong");
        assertThat(new Browser().logIn(issuer.address(), "nobody", "guess"))
                .endsWith("/login?wrong");
        assertThat(new Browser().get(issuer.address() + "/login?wrong").body())
                .contains("User or password is wrong.");
    }

    @Test
    void lets_nobody_in_without_a_configured_password() {
        assertThat(new Browser().logIn(issuer.address(), "carla", "")).endsWith("/login?wrong");
    }

    @Test
    void asks_to_wait_after_five_wrong_passwords_even_with_the_right_one() {
        IntStream.range(0, 5).forEach(_ -> new Browser().logIn(issuer.address(), "otto", "guess"));

        var sent = new Browser().logIn(issuer.address(), "otto", RunningIssuer.PASSWORD);

        assertThat(sent).matches(".*/login\\?wait=\\d+");
        assertThat(new Browser().get(sent).body()).contains("Please wait");
    }

    @Test
    void shows_nothing_of_the_address_that_is_no_number() {
        var page = new Browser().get(issuer.address() + "/login?wait=%3Cscript%3E");

        assertThat(page.body()).doesNotContain("<script", "Please wait");
    }

    @Test
    void keeps_no_password_in_the_clear() {
        var users = issuer.part(Users.class);

        assertThat(users.account("rosa").getPassword())
                .startsWith("$2a$10$")
                .doesNotContain(RunningIssuer.PASSWORD);
    }
}
