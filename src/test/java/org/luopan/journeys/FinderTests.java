package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
class FinderTests {

    @LocalServerPort
    int port;

    BrowserContext context;
    Page page;

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void leadsFromTheFinderToABriefOnPaper(Browser browser) {
        open(browser, true);
        ask();
        page.evaluate("() => { window.sameDocument = true; }");
        page.locator("#m-objective-seeding").check();
        page.waitForURL(Pattern.compile(".*must=objective.*"));
        assertThat(page.evaluate("() => window.sameDocument")).isEqualTo(true);
        assertThat(page.title()).startsWith("Platforms for young urban people");
        assertThat(page.locator(".chips").innerText()).contains("Seeding (must-have)");
        putOnPaper();
        assertThat(page.locator("[data-print]").isVisible()).isTrue();
    }

    @Test
    void needsNoScripts(Browser browser) {
        open(browser, false);
        ask();
        page.locator("#m-objective-seeding").check();
        submit("form.brief > button[type=submit]");
        assertThat(page.locator(".chips").innerText()).contains("Seeding (must-have)");
        putOnPaper();
        assertThat(page.locator("[data-print]").isVisible()).isFalse();
    }

    private void open(Browser browser, boolean scripts) {
        context = browser.newContext(
                new NewContextOptions().setBaseURL("http://localhost:" + port).setJavaScriptEnabled(scripts));
        page = context.newPage();
    }

    private void ask() {
        page.navigate("/en/finder");
        page.locator("#ask-objective").selectOption("seeding");
        page.locator("#ask-audience").selectOption("young-urban");
        page.locator("#f-entity-no").check();
        submit("form.brief > button[type=submit]");
        assertThat(page.locator("h1").innerText())
                .isEqualTo(
                        "Platforms for young urban people, for seeding, available without a company in mainland China");
        assertThat(page.locator("[data-total] [data-entry='platform/xiaohongshu'] .reasons .yes")
                        .count())
                .isEqualTo(3);
    }

    /** Selects the routes that the finder suggests and one more, and checks the page for printing. */
    private void putOnPaper() {
        page.waitForNavigation(() -> page.locator("a[href*='/finder/brief']").press("Enter"));
        var suggested = page.locator("[data-route]").count();
        assertThat(suggested).isPositive();
        page.locator("#r-wechat-overseas-service-account, [name=route]:not(:checked)")
                .first()
                .check();
        submit("form.choices button");
        assertThat(page.locator("[data-route]").count()).isEqualTo(suggested + 1);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("form.choices").isVisible()).isFalse();
        assertThat(page.locator(".checklist li").first().isVisible()).isTrue();
        assertThat(page.locator("section.footnotes").isVisible()).isTrue();
        assertThat(page.locator("main .address").innerText()).contains("route=");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private void submit(String button) {
        page.waitForNavigation(() -> page.locator(button).press("Enter"));
    }
}
