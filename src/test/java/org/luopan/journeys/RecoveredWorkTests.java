package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.journeys.OnAPhone.assertAccessible;
import static org.luopan.journeys.OnAPhone.press;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
        because(paul, "reversal");
        assertThat(summary(edith, form)).isEqualTo(published);

        // What was undone is restored from its own page, and nothing of it is lost.
        paul.navigate(revision);
        assertThat(paul.locator(".compared ins").first().innerText()).isNotEmpty();
        because(paul, "restoration");
        assertThat(summary(edith, form)).isEqualTo("Hours of work.");
    }

    /** More than browsers let a page send that is left, and left at once. */
    @ParameterizedTest
    @CsvSource({"en, choose-the-platform, /admin, Continue with it", "sv, agency-or-tp, '', Fortsätt med det"})
    void isKeptHoweverMuchWasTypedJustBeforeTheFormWasLeft(String language, String guide, String next, String takeUp) {
        var page = signedIn("lena", "Lena Long", Role.EDITOR, true, language);
        page.onDialog(Dialog::accept);
        page.navigate("/admin/entries/guide/of/" + guide);
        var form = page.url();
        page.waitForNavigation(() -> page.evaluate("""
                next => {
                  for (const [name, letter] of [["body_en", "文"], ["body_sv", "长"]]) {
                    const field = document.getElementById(name);
                    field.value = letter.repeat(3900);
                    field.dispatchEvent(new Event("input", { bubbles: true }));
                  }
                  if (next) location.assign(next);
                  else location.reload();
                }""", next));
        if (!next.isEmpty()) {
            page.waitForCondition(
                    () -> page.evaluate("() => localStorage.length").equals(0));
            page.navigate(form);
        }
        takeUpTyped(page, takeUp);
        assertThat(page.locator("#body_en").inputValue()).isEqualTo("文".repeat(3900));
        assertThat(page.locator("#body_sv").inputValue()).isEqualTo("长".repeat(3900));
    }

    @Test
    void isKeptWhileTheServerDoesNotAnswer() {
        var page = signedIn("nora", "Nora Network", Role.EDITOR, true, "en");
        page.onDialog(Dialog::accept);
        page.navigate("/admin/entries/trends/of/micro-dramas");
        var form = page.url();
        page.context().route("**/admin/typed**", Route::abort);
        page.locator("#summary_en").fill("Typed while the network was away.");
        page.navigate("/admin");
        assertThat(page.evaluate("() => localStorage.length")).isEqualTo(1);
        page.context().unroute("**/admin/typed**");

        // Nobody else who uses this browser gets it.
        page.waitForNavigation(
                () -> page.locator("form[action$='/logout'] button").press("Enter"));
        EditorFixtures.open(context, "olleen", "Olle Other", Role.EDITOR);
        SignIn.as("olleen", page);
        page.navigate(form);
        page.waitForTimeout(500);
        page.reload();
        assertThat(page.locator(".offer").count()).isZero();
        page.waitForNavigation(
                () -> page.locator("form[action$='/logout'] button").press("Enter"));

        SignIn.as("noraen", page);
        page.navigate("/admin");
        page.waitForCondition(() -> page.evaluate("() => localStorage.length").equals(0));
        page.navigate(form);
        takeUpTyped(page, "Continue with it");
        assertThat(page.locator("#summary_en").inputValue()).isEqualTo("Typed while the network was away.");

        // Once saved, the browser keeps nothing of it.
        press(page.locator("button[value=draft]"));
        page.navigate(form);
        assertThat(page.locator(".offer").count()).isZero();
        assertThat(page.locator("#summary_en").inputValue()).isEqualTo("Typed while the network was away.");
    }

    /** Takes up what the form offers; it does so by itself once it has sent what waited in the browser. */
    private static void takeUpTyped(Page page, String takeUp) {
        var offer = page.locator(".offer a").first();
        assertThat(offer.innerText()).isEqualTo(takeUp);
        press(offer);
    }

    /** Finds on the overview what became of it, and makes a draft of it again. */
    private static void takeUp(Page page, boolean scripts) {
        page.navigate("/admin");
        press(page.locator("section:has(#mine-heading) a[href^='/admin/revisions/']")
                .first());
        assertAccessible(page, scripts);
        press(page.locator("form[action$=taking-up] button"));
    }

    /** Sends the form that undoes or restores, with a reason. */
    private static void because(Page page, String form) {
        page.locator("#note").fill("By mistake");
        press(page.locator("form[action$=" + form + "] button"));
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
