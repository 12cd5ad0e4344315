package io.paceline.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.paceline.local.login.Person;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The real console in a real browser on the real platform.
@OnPlatform
@ExtendWith(NeedsChromium.class)
class ConsoleTest {

    private final Platform platform;
    private final Playwright playwright;
    private final Browser browser;
    private final List<String> faults = new ArrayList<>();

    ConsoleTest(Platform platform) {
        this.platform = platform;
        this.playwright = Chromium.playwright();
        this.browser = Chromium.launch(playwright);
    }

    @BeforeEach
    void forgetFaults() {
        faults.clear();
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
        playwright.close();
    }

    @Test
    void shows_a_deal_won_in_one_window_on_the_attainment_page_of_another() {
        var goal = platform.goalOfARepresentative(20);
        var deal = platform.openDeal("browser", goal.path("owner").path("id").asText(), "4321.00");
        var attainment = open("/attainment?period=" + Platform.thisYear(), Person.DORA);
        var row = attainment.getByTestId("achieved-" + goal.path("goalId").asText());
        reveal(attainment, row);
        assertThat(attainment.getByTestId("live-state")).isVisible();
        var before = row.textContent();

        var deals = open("/deals/" + deal, Person.DORA);
        deals.getByTestId("win-button").click();
        deals.getByTestId("win-confirm").click();

        assertThat(deals.getByTestId("deal-detail").getByTestId("deal-status-tag")).hasText("Won");
        assertThat(row).not().hasText(before);
        assertThat(row).containsText("4,321");
        assertThat(faults).isEmpty();
    }

    @Test
    void explains_a_commission_line() {
        var goal = platform.goalOfARepresentative(21);
        var payee = goal.path("owner").path("id").asText();
        var deal = platform.openDeal("explain", payee, "2000.00");
        platform.api().post("/api/deal/deals/%s/win".formatted(deal), "{}");

        var page = open("/commission?payee=" + payee, Person.CARLA);

        assertThat(page.getByTestId("commission-total")).isVisible();
        assertThat(faults).isEmpty();
    }

    @Test
    void speaks_chinese() {
        var page = open("/attainment", Person.ROSA);

        page.getByTestId("language").first().click();
        page.getByText("中文").first().click();

        assertThat(page.locator("html"))
                .hasAttribute("lang", java.util.regex.Pattern.compile("^zh"));
        assertThat(faults).isEmpty();
    }

    private Page open(String path, Person person) {
        var page = browser.newContext().newPage();
        page.onPageError(faults::add);
        return new Visitor(platform, person).open(page, path);
    }

    /// The tree opens with its upper levels; the representative's row is below.
    private static void reveal(Page page, com.microsoft.playwright.Locator row) {
        page.getByTestId("live-state").waitFor();
        for (int level = 0; level < 4 && row.count() == 0; level++) {
            var closed = page.locator(".ant-table-row-expand-icon-collapsed");
            closed.first().waitFor();
            for (int left = closed.count(); left > 0; left--) {
                closed.first().click();
            }
        }
        row.waitFor();
    }
}
