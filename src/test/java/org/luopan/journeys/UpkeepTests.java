package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.luopan.Admin;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Keeping the base correct, in a browser: reports, verification, withdrawal, bundles. */
@BrowserTest
@TestPropertySource(properties = "luopan.test.base=edited")
class UpkeepTests {

    private static final List<String> ADDRESSES = List.of(
            "/admin",
            "/admin/review",
            "/admin/reports",
            "/admin/reports/stale",
            "/admin/reports/competing",
            "/admin/reports/untranslated",
            "/admin/entries/platforms/1/verification",
            "/admin/entries/platforms/1/ownership",
            "/admin/entries/sources/2002/retraction",
            "/admin/bundles",
            "/admin/notifications",
            "/admin/activity",
            "/admin/activity/admin",
            "/admin/entries?q=tencent");

    @LocalServerPort
    int port;

    @Test
    void passesTheChecksOfAxeAndFitsASmallScreen(Browser browser) {
        try (var context = browser.newContext(new NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(360, 740))) {
            var page = signedIn(context.newPage());
            for (var address : ADDRESSES) {
                page.navigate(address);
                for (var scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
                    page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
                    assertThat(Axe.findings(page, scheme))
                            .as(scheme + " " + address)
                            .isEmpty();
                }
                assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                        .as(address)
                        .isEqualTo(360);
            }
        }
    }

    @Test
    void worksWithoutScripts(Browser browser) {
        try (var context = browser.newContext(
                new NewContextOptions().setBaseURL("http://localhost:" + port).setJavaScriptEnabled(false))) {
            var page = signedIn(context.newPage());
            page.navigate("/admin/reports/stale?kind=platform");
            page.locator("input[name=value]").first().check();
            page.locator("#f-source").fill("tencent-ir");
            page.locator("#f-day").press("Enter");
            assertThat(page.locator(".notice").textContent()).contains("One value is confirmed");

            page.navigate("/admin/bundles");
            var trend = "{\"kind\":\"trend\",\"slug\":\"by-upload\",\"name_en\":\"By upload\"}";
            page.locator("#f-file")
                    .setInputFiles(
                            new FilePayload("trend.json", "application/json", trend.getBytes(StandardCharsets.UTF_8)));
            page.locator("form[enctype] button").press("Enter");
            assertThat(page.locator(".lead").textContent()).contains("1 new");
            page.locator("form[action$=publication] #note").press("Enter");
            assertThat(page.locator(".notice").textContent()).contains("One entry is published");
            page.navigate("/en/trends/by-upload");
            assertThat(page.locator("h1").textContent()).contains("By upload");
        }
    }

    private static Page signedIn(Page page) {
        page.navigate("/admin");
        page.locator("input[name=username]").fill(Admin.USERNAME);
        page.locator("input[name=password]").fill(Admin.PASSWORD);
        page.locator("input[name=password]").press("Enter");
        page.waitForURL("**/admin");
        assertThat(page.url()).endsWith("/admin");
        return page;
    }
}
