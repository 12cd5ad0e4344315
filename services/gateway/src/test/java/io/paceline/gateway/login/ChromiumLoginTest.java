package io.paceline.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;

/// What only a real browser decides: cookies with a prefix on plain HTTP of this machine, and
/// whether the policies let the login through.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf("io.paceline.gateway.login.Chromium#isInstalled")
class ChromiumLoginTest {

    private final List<String> complaints = new ArrayList<>();
    private LoginPlatform platform;
    private RunningGateway gateway;
    private Chromium chromium;
    private Page page;

    @BeforeAll
    void start() {
        platform = new LoginPlatform();
        gateway = platform.first();
        chromium = new Chromium();
    }

    @AfterAll
    void stop() {
        chromium.close();
        gateway.close();
        platform.close();
    }

    @BeforeEach
    void openPage() {
        complaints.clear();
        page = chromium.browser().newContext().newPage();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
    }

    @AfterEach
    void closePage() {
        page.context().close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void logs_in_and_comes_back_with_a_cookie_that_scripts_do_not_see() {
        logIn(IssuerProcess.PASSWORD);

        page.waitForURL(gateway.address() + "/deals?open");
        assertThat(
                        page.evaluate(
                                "fetch('/session').then(answer => answer.json()).then(s => s.name)"))
                .isEqualTo("Anna Snelling");
        assertThat(page.context().cookies())
                .extracting(cookie -> cookie.name)
                .contains("__Host-paceline", "__Host-paceline-issuer", "XSRF-TOKEN");
        assertThat(session().httpOnly).isTrue();
        assertThat(String.valueOf(page.evaluate("document.cookie")))
                .contains("XSRF-TOKEN")
                .doesNotContain("__Host-");
    }

    @Test
    void says_that_user_or_password_is_wrong() {
        logIn("guess");

        assertThat(page.locator("[role=alert]").textContent())
                .contains("User or password is wrong");
        assertThat(page.url()).startsWith(platform.issuer.address());
    }

    @Test
    void logs_out_at_the_issuer_too() {
        logIn(IssuerProcess.PASSWORD);
        page.waitForURL(gateway.address() + "/deals?open");
        page.evaluate("fetch('/session')");

        var issuerLogout =
                page.evaluate(
                        """
                        fetch('/logout', {
                            method: 'POST',
                            headers: {'X-XSRF-TOKEN': document.cookie.match(/XSRF-TOKEN=([^;]+)/)[1]}
                        }).then(answer => answer.json()).then(answer => answer.location)
                        """);
        page.navigate(String.valueOf(issuerLogout));

        page.waitForURL(gateway.address() + "/");
        page.navigate(gateway.address() + "/login");
        assertThat(page.locator("#password").isVisible()).as("asks again").isTrue();
    }

    private void logIn(String password) {
        page.navigate(gateway.address() + "/login?to=/deals?open");
        page.fill("#username", "rosa");
        page.fill("#password", password);
        page.click("button[type=submit]");
    }

    private Cookie session() {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("__Host-paceline"))
                .findFirst()
                .orElseThrow();
    }
}
