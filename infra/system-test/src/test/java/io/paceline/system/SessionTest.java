package io.paceline.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Playwright;
import io.paceline.local.login.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Logging in and out of the console, in a real browser.
@OnPlatform
@ExtendWith(NeedsChromium.class)
class SessionTest {

    private final Platform platform;
    private final Playwright playwright = Chromium.playwright();
    private final Browser browser = Chromium.launch(playwright);
    private final BrowserContext context = browser.newContext();

    SessionTest(Platform platform) {
        this.platform = platform;
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
        playwright.close();
    }

    @Test
    void a_wrong_password_is_told_and_a_right_one_lets_in() {
        var rosa = new Visitor(platform, Person.ROSA);
        var page = context.newPage();
        page.navigate(platform.api().address() + "/attainment");
        page.getByTestId("log-in").click();

        rosa.logIn(page, "wrong");
        assertThat(page.locator("[role=alert]")).isVisible();
        rosa.logIn(page, rosa.password());

        assertThat(page.getByTestId("user")).isVisible();
        assertThat(page.locator("h1")).hasText("Attainment");
    }

    @Test
    void two_roles_see_two_consoles() {
        var rosa = new Visitor(platform, Person.ROSA).open(context.newPage(), "/");
        var otto = new Visitor(platform, Person.OTTO).open(browser.newContext().newPage(), "/");

        assertThat(rosa.getByTestId("nav-commission")).isVisible();
        assertThat(rosa.getByTestId("nav-import")).isHidden();
        assertThat(otto.getByTestId("nav-import")).isVisible();
        assertThat(otto.getByTestId("nav-access")).isVisible();
        assertThat(otto.getByTestId("nav-commission")).isHidden();
        assertThat(otto.getByTestId("nav-attainment")).isHidden();
    }

    @Test
    void who_logs_out_has_to_log_in_again() {
        var page = new Visitor(platform, Person.MAX).open(context.newPage(), "/attainment");

        page.getByTestId("user").click();
        page.getByTestId("log-out").click();
        page.waitForURL(address -> !address.contains("/attainment"));
        page.navigate(platform.api().address() + "/attainment");

        assertThat(page.getByTestId("log-in")).isVisible();
    }

    @Test
    void an_expired_session_keeps_what_was_typed() {
        var dora = new Visitor(platform, Person.DORA);
        var goal = platform.goalOfARepresentative(23);
        var owner = goal.path("owner").path("id").asText();
        var deal = platform.openDeal("expired", owner, "10.00");
        var page = dora.open(context.newPage(), "/deals/" + deal);
        page.getByTestId("lose-button").click();
        var reason = page.getByTestId("reason");
        reason.fill("They wanted it in green");
        context.clearCookies();

        // The page may have found out by itself just before, and cover the button.
        page.getByTestId("lose-confirm").dispatchEvent("click");
        var login = page.waitForPopup(() -> page.getByTestId("log-in-again").click());
        dora.logIn(login, dora.password());

        assertThat(page.getByTestId("log-in-again")).isHidden();
        assertThat(reason).hasValue("They wanted it in green");
        page.getByTestId("lose-confirm").click();
        assertThat(page.getByTestId("deal-detail").getByTestId("deal-status-tag")).hasText("Lost");
    }
}
