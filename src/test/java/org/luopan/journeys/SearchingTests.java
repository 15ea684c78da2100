package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A search by keyboard, and without scripts. */
@BrowserTest
class SearchingTests {

    private static final String BOX = "header input[name=q]";

    @LocalServerPort
    int port;

    Page page;

    @AfterEach
    void close() {
        page.context().close();
    }

    @Test
    void goesToASuggestionByKeyboard(Browser browser) {
        open(browser, true);
        page.navigate("/en/trends");
        page.locator(BOX).focus();
        page.keyboard().type("xiao hong");
        page.locator("header [role=option]").first().waitFor();
        assertThat(page.locator(BOX).getAttribute("aria-expanded")).isEqualTo("true");
        page.keyboard().press("ArrowDown");
        var active = page.locator(BOX).getAttribute("aria-activedescendant");
        assertThat(page.locator("#" + active).getAttribute("aria-selected")).isEqualTo("true");
        assertThat(page.locator("#" + active).innerText()).contains("Xiaohongshu");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/en/platforms/xiaohongshu"));
    }

    @Test
    void putsSuggestionsAwayAndAsksForWhatWasTyped(Browser browser) {
        open(browser, true);
        page.navigate("/en/trends");
        page.locator(BOX).focus();
        page.keyboard().type("livestreaming");
        page.locator("header [role=option]").first().waitFor();
        page.keyboard().press("Escape");
        assertThat(page.locator("header [role=listbox]").isVisible()).isFalse();
        assertThat(page.locator(BOX).inputValue()).isEqualTo("livestreaming");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/en/search\\?q=livestreaming"));
        assertThat(page.locator(".hits [data-entry]").first().getAttribute("data-entry"))
                .isEqualTo("trend/livestreaming");
    }

    @Test
    void asksNarrowsAndReadsWithoutScripts(Browser browser) {
        open(browser, false);
        page.navigate("/sv/trends");
        page.locator(BOX).fill("kinesiska instagram");
        page.waitForNavigation(() -> page.locator(BOX).press("Enter"));
        assertThat(page.url()).contains("/sv/search?q=kinesiska");
        page.waitForNavigation(
                () -> page.locator(".kinds [data-value=platform]").click());
        assertThat(page.url()).contains("kind=platform");
        page.waitForNavigation(() -> page.locator(".hits a").first().click());
        assertThat(page.url()).endsWith("/sv/platforms/xiaohongshu");
    }

    private void open(Browser browser, boolean scripts) {
        var context = browser.newContext(
                new NewContextOptions().setBaseURL("http://localhost:" + port).setJavaScriptEnabled(scripts));
        context.setDefaultTimeout(10_000);
        page = context.newPage();
    }
}
