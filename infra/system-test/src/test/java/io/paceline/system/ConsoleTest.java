package io.paceline.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The real console in a real browser on the real platform.
@OnPlatform
@ExtendWith(NeedsChromium.class)
class ConsoleTest {

    private static final List<String> QUIET =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private final Platform platform;
    private final Playwright playwright;
    private final Browser browser;
    private final List<String> faults = new ArrayList<>();

    ConsoleTest(Platform platform) {
        this.platform = platform;
        this.playwright =
                Playwright.create(
                        new CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser =
                playwright
                        .chromium()
                        .launch(
                                new LaunchOptions()
                                        .setExecutablePath(NeedsChromium.chromium().orElseThrow())
                                        .setArgs(QUIET));
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
        var attainment = open("/attainment?period=" + Platform.thisYear());
        var row = attainment.getByTestId("achieved-" + goal.path("goalId").asText());
        reveal(attainment, row);
        assertThat(attainment.getByTestId("live-state")).isVisible();
        var before = row.textContent();

        var deals = open("/deals/" + deal);
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

        var page = open("/commission?payee=" + payee);

        assertThat(page.getByTestId("commission-total")).isVisible();
        assertThat(faults).isEmpty();
    }

    @Test
    void speaks_chinese() {
        var page = open("/attainment");

        page.getByTestId("language").first().click();
        page.getByText("中文").first().click();

        assertThat(page.locator("html"))
                .hasAttribute("lang", java.util.regex.Pattern.compile("^zh"));
        assertThat(faults).isEmpty();
    }

    private Page open(String path) {
        var page = browser.newPage();
        page.onPageError(faults::add);
        page.navigate(platform.api().address() + path);
        return page;
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
