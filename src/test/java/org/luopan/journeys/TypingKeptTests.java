package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luopan.account.EditorFixtures;
import org.luopan.account.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.context.WebApplicationContext;

/** What was typed survives a browser that is killed and a page that is left, for its author alone. */
@BrowserTest
@TestPropertySource(properties = "luopan.test.base=edited")
class TypingKeptTests {

    private static final String ENTRY = "/admin/entries/glossary/of/kol";

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
        EditorFixtures.open(program, "tilda", "Tilda Typist", Role.EDITOR);
        EditorFixtures.open(program, "other", "Olle Other", Role.PUBLISHER);
        jdbc.sql("delete from typed_form").update();
    }

    @ParameterizedTest
    @CsvSource({"en-GB, true, and did not save it", "sv-SE, false, och sparade det inte"})
    void isOfferedAfterTheBrowserWasKilled(String locale, boolean scriptsThen, String offer) {
        var page = signedIn("tilda", locale, true);
        page.clock().install();
        page.navigate(ENTRY);
        page.locator("#summary_en").fill("Typed before the lights went out.");
        page.waitForResponse("**/admin/typed", () -> page.clock().fastForward(10_000));
        page.waitForCondition(() -> !page.locator("#typed-state").textContent().isEmpty());
        page.context().close();

        var other = signedIn("other", locale, true);
        other.navigate(ENTRY);
        assertThat(other.locator(".offer").count()).isZero();

        var again = signedIn("tilda", locale, scriptsThen);
        again.navigate(ENTRY);
        assertThat(again.locator(".offer").innerText()).contains(offer);
        assertThat(again.locator("#summary_en").inputValue()).isNotEqualTo("Typed before the lights went out.");
        if (scriptsThen) {
            again.setViewportSize(360, 740);
            assertThat(Axe.findingsButForColours(again)).isEmpty();
            assertThat(again.evaluate("() => document.documentElement.scrollWidth"))
                    .isEqualTo(360);
        }
        again.waitForNavigation(() -> again.locator(".offer a").press("Enter"));
        assertThat(again.locator("#summary_en").inputValue()).isEqualTo("Typed before the lights went out.");
        assertThat(again.locator(".offer").count()).isZero();
        again.waitForNavigation(() -> again.locator("button[value=draft]").press("Enter"));
        assertThat(again.locator(".offer").count()).isZero();
        assertThat(again.locator("#summary_en").inputValue()).isEqualTo("Typed before the lights went out.");
        assertThat(jdbc.sql("select count(*) from typed_form").query(Long.class).single())
                .isZero();
        again.navigate(again.locator("a[href^='/admin/revisions/']").first().getAttribute("href"));
        again.waitForNavigation(() ->
                again.locator("form[action$='/discarding'] button").first().press("Enter"));
    }

    @Test
    void isKeptForEachTabOnItsOwnAndCanBeDiscarded() {
        var first = signedIn("tilda", "en-GB", true);
        var second = first.context().newPage();
        for (var page : List.of(first, second)) {
            page.navigate(ENTRY);
            page.locator("#summary_en").fill(page == first ? "In the first tab." : "In the second tab.");
            page.waitForResponse("**/admin/typed", () -> page.evaluate("() => dispatchEvent(new Event('pagehide'))"));
        }

        var third = first.context().newPage();
        third.navigate(ENTRY);
        assertThat(third.locator(".offer").count()).isEqualTo(2);
        third.waitForNavigation(() -> third.locator(".offer button").first().press("Enter"));
        assertThat(third.locator(".offer").count()).isOne();
        // The clock of tests stands still, so either may have been offered first.
        var left =
                jdbc.sql("select content from typed_form").query(String.class).single();
        third.waitForNavigation(() -> third.locator(".offer a").press("Enter"));
        assertThat(third.locator("#summary_en").inputValue())
                .isIn("In the first tab.", "In the second tab.")
                .satisfies(words -> assertThat(left).contains(words));
    }

    @Test
    void isKeptOfALongFormThatIsLeft() {
        var page = signedIn("tilda", "en-GB", true);
        page.onDialog(dialog -> dialog.accept());
        page.navigate("/admin/entries/guide/of/choose-the-platform");
        page.locator("#body_sv").fill("长".repeat(3900));
        page.locator("#body_en").fill("文".repeat(3900));
        assertThat((int) page.evaluate(
                        "() => new URLSearchParams(new FormData(document.getElementById('entry'))).toString().length"))
                .isGreaterThan(64 * 1024);
        page.waitForCondition(() -> kept().contains("文文"));
        page.locator("#summary_en").fill("Typed in the last second.");
        page.navigate("/en/about");
        page.waitForCondition(() -> kept().contains("Typed in the last second."));
        assertThat(kept()).contains("文文", "长长");

        page.navigate("/admin/entries/guide/of/choose-the-platform");
        page.waitForNavigation(() -> page.locator(".offer a").press("Enter"));
        assertThat(page.locator("#summary_en").inputValue()).isEqualTo("Typed in the last second.");
        assertThat(page.locator("#body_en").inputValue()).isEqualTo("文".repeat(3900));
    }

    private String kept() {
        return jdbc.sql("select content from typed_form")
                .query(String.class)
                .optional()
                .orElse("");
    }

    @Test
    void isKeptOfAnEntryThatDoesNotExistYet() {
        var page = signedIn("tilda", "en-GB", true);
        page.navigate("/admin/entries/glossary/new");
        page.locator("#name_en").fill("A word nobody knows");
        page.waitForResponse("**/admin/typed", () -> page.evaluate("() => dispatchEvent(new Event('pagehide'))"));
        var next = page.context().newPage();
        next.navigate("/admin/entries/glossary/new");
        next.waitForNavigation(() -> next.locator(".offer a").press("Enter"));
        assertThat(next.locator("#name_en").inputValue()).isEqualTo("A word nobody knows");
    }

    private Page signedIn(String username, String locale, boolean scripts) {
        return pages.signedIn(
                username, new NewContextOptions().setLocale(locale).setJavaScriptEnabled(scripts));
    }
}
