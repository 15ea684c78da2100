package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luopan.account.EditorFixtures;
import org.luopan.account.Role;
import org.luopan.publishing.RevisionFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.context.WebApplicationContext;

/** An editor chooses a time zone, schedules by its clock, and finds it in the calendar of the desk: by the keyboard alone. */
@BrowserTest
@TestPropertySource(properties = "luopan.test.base=edited")
class OwnClockTests {

    @LocalServerPort
    int port;

    @Autowired
    WebApplicationContext program;

    @Autowired
    JdbcClient jdbc;

    @AutoClose
    private OpenPages pages;

    @BeforeEach
    void open(Browser browser) {
        pages = new OpenPages(browser, port);
        RevisionFixtures.closeDrafts(jdbc);
        EditorFixtures.open(program, "zoe", "Zoe Zone", Role.PUBLISHER);
        jdbc.sql("update account set time_zone = null where username = 'zoe'").update();
    }

    @Test
    void takesTheZoneOfTheBrowser() {
        var page = signedIn("en-GB", true, 1440);
        page.navigate("/admin");
        assertThat(page.locator(".clock").innerText()).startsWith("Times in UTC");
        page.waitForNavigation(() -> page.locator(".clock a").press("Enter"));
        page.locator("[data-zone-here] button").press("Enter");
        assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("f-zone");
        assertThat(page.locator("#f-zone").inputValue()).isEqualTo("Europe/Stockholm");
        page.waitForNavigation(
                () -> page.locator("form[action$='/time-zone'] > button").press("Enter"));
        assertThat(page.locator(".clock").innerText()).startsWith("Times in Europe/Stockholm");
        assertThat(page.locator("[data-zone-here]").isVisible()).isFalse();
        assertThat(Axe.findings(page)).isEmpty();
    }

    @Test
    void schedulesByItWithoutScriptsOnAPhone() {
        var page = signedIn("sv-SE", false, 360);
        page.navigate("/admin/account");
        assertThat(page.locator("[data-zone-here]").isVisible()).isFalse();
        page.locator("#f-zone").selectOption("Europe/Stockholm");
        page.waitForNavigation(
                () -> page.locator("form[action$='/time-zone'] > button").press("Enter"));
        assertThat(page.locator(".clock").innerText()).startsWith("Tider i Europe/Stockholm");

        page.navigate("/admin/entries/glossary/of/koc");
        schedule(page, "2027-03-28T02:30");
        assertThat(page.locator("#wrong").innerText()).contains("finns inte i Europe/Stockholm");
        assertThat(page.locator("#publish_at").isVisible()).isTrue();
        assertThat(page.locator("#publish_at").inputValue()).isEqualTo("2027-03-28T02:30");
        assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(360);
        schedule(page, "2026-11-30T09:00");
        assertThat(page.locator("main").innerText()).startsWith("Det publiceras");
        assertThat(page.locator(".notice[role=status]").innerText())
                .contains("Det publiceras 30\u00a0november 2026, 09:00.");

        page.navigate("/admin");
        page.waitForNavigation(() -> page.locator("a[href='/admin/calendar']").press("Enter"));
        page.waitForNavigation(() -> page.locator("a[rel=next]").press("Enter"));
        page.waitForNavigation(() -> page.locator("a[rel=next]").press("Enter"));
        var day = page.locator(".agenda > li:has([datetime='2026-11-30'])");
        assertThat(day.innerText()).contains("Publiceras\u00a009:00:", "KOC", "Zoe Zone");
        assertThat(page.locator(".agenda > li:has([datetime='2026-12-02'])").isVisible())
                .as("a free day")
                .isFalse();
        assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(360);
        page.waitForNavigation(() -> page.locator(".agenda-nav a").last().press("Enter"));
        assertThat(page.locator("h1").innerText()).isEqualTo("November 2026");
        assertThat(day.innerText()).contains("Publiceras\u00a009:00:");
        page.waitForNavigation(() -> day.locator("a").first().press("Enter"));
        page.waitForNavigation(
                () -> page.locator("form[action$='/discarding'] button").first().press("Enter"));
    }

    private static void schedule(Page page, String at) {
        if (!page.locator("#publish_at").isVisible()) {
            page.locator("details.schedule > summary").press("Enter");
        }
        SaveBar.note(page, "Senare");
        page.locator("#publish_at").fill(at);
        page.waitForNavigation(() -> page.locator("button[value=schedule]").press("Enter"));
    }

    private Page signedIn(String locale, boolean scripts, int width) {
        return pages.signedIn(
                "zoe",
                new NewContextOptions()
                        .setLocale(locale)
                        .setTimezoneId("Europe/Stockholm")
                        .setViewportSize(width, width < 500 ? 740 : 900)
                        .setJavaScriptEnabled(scripts));
    }
}
