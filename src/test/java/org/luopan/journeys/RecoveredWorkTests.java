package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.journeys.OnAPhone.assertAccessible;
import static org.luopan.journeys.OnAPhone.press;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luopan.account.EditorFixtures;
import org.luopan.account.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.context.WebApplicationContext;

/** What was discarded, rejected, undone or restored over is found again by whoever wrote it: by keyboard, on a phone, in both languages. */
@BrowserTest
@TestPropertySource(properties = "luopan.test.base=edited")
class RecoveredWorkTests {

    @LocalServerPort
    int port;

    @Autowired
    WebApplicationContext context;

    @AutoClose
    private OpenPages pages;

    @BeforeEach
    void open(Browser browser) {
        pages = new OpenPages(browser, port);
    }

    @ParameterizedTest
    @CsvSource({"true, en, trends/social-search", "false, sv, trends/virtual-idols"})
    void isTakenUpAgain(boolean scripts, String language, String entry) {
        var edith = signedIn("edith", "Edith Editor", Role.EDITOR, scripts, language);
        var paul = signedIn("paul", "Paul Publisher", Role.PUBLISHER, scripts, language);
        edith.navigate("/admin/entries/" + entry.replace("/", "/of/"));
        var form = edith.url();
        var published = edith.locator("#summary_en").inputValue();

        // Discarded by herself.
        edith.locator("#summary_en").fill("Hours of work.");
        press(edith.locator("button[value=draft]").first());
        press(edith.locator("form[action$=discarding] button").first());
        edith.navigate(form);
        assertThat(edith.locator("#summary_en").inputValue()).isEqualTo(published);
        takeUp(edith, scripts);
        edith.navigate(form);
        assertThat(edith.locator("#summary_en").inputValue()).isEqualTo("Hours of work.");

        // Rejected by somebody else.
        SaveBar.note(edith, "Newer");
        press(edith.locator("button[value=review]"));
        paul.navigate(edith.url());
        paul.locator("#comment").fill("Not like this.");
        press(paul.locator("button[formaction$=rejection]"));
        edith.navigate("/admin");
        assertThat(edith.locator("section:has(#mine-heading)").innerText())
                .contains("Paul Publisher", "Not like this.");
        takeUp(edith, scripts);
        edith.navigate(form);
        assertThat(edith.locator("#summary_en").inputValue()).isEqualTo("Hours of work.");

        // Published, then undone from the notice.
        SaveBar.note(edith, "Newer, with a source");
        press(edith.locator("button[value=review]"));
        var revision = edith.url();
        paul.navigate(revision);
        press(paul.locator("form[action$=approval] button").first());
        press(paul.locator(".notice[role=status] a"));
        assertAccessible(paul, scripts);
        restore(paul);
        assertThat(summary(edith, form)).isEqualTo(published);

        // What was undone is restored from its own page, and nothing of it is lost.
        paul.navigate(revision);
        assertThat(paul.locator(".compared ins").first().innerText()).isNotEmpty();
        restore(paul);
        assertThat(summary(edith, form)).isEqualTo("Hours of work.");
    }

    /** Finds on the overview what became of it, and makes a draft of it again. */
    private static void takeUp(Page page, boolean scripts) {
        page.navigate("/admin");
        press(page.locator("section:has(#mine-heading) a[href^='/admin/revisions/']")
                .first());
        assertAccessible(page, scripts);
        press(page.locator("form[action$=taking-up] button"));
    }

    private static void restore(Page page) {
        page.locator("#note").fill("By mistake");
        press(page.locator("form[action$=restoration] button"));
    }

    private static String summary(Page page, String form) {
        page.navigate(form);
        return page.locator("#summary_en").inputValue();
    }

    private Page signedIn(String username, String name, Role role, boolean scripts, String language) {
        EditorFixtures.open(context, username + language, name, role);
        return pages.signedIn(
                username + language, OnAPhone.options(language.equals("sv") ? "sv-SE" : "en-GB", scripts));
    }
}
