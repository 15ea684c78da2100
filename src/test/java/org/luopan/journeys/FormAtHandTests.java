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
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.context.WebApplicationContext;

/** Saving is always at hand in the form of an entry, and the focus stays where the work is. */
@BrowserTest
@TestPropertySource(properties = "luopan.test.base=edited")
class FormAtHandTests {

    private static final String INSIDE = """
            selector => {
                const box = document.querySelector(selector).getBoundingClientRect();
                return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight + 1;
            }
            """;

    @LocalServerPort
    int port;

    @Autowired
    WebApplicationContext program;

    @AutoClose
    private OpenPages pages;

    @BeforeEach
    void open(Browser browser) {
        pages = new OpenPages(browser, port);
        EditorFixtures.open(program, "hanna", "Hanna Hand", Role.PUBLISHER);
    }

    @ParameterizedTest
    @CsvSource({"en-GB, 360, true", "sv-SE, 1280, true", "sv-SE, 360, false"})
    void keepsStateNoteAndButtonsInView(String locale, int width, boolean scripts) {
        var page = signedIn(locale, scripts);
        page.setViewportSize(width, 740);
        page.navigate("/admin/entries/platforms/of/douban");
        var note = width == 360 ? ".save-bar summary" : ".save-bar #note";
        for (var part :
                List.of(note, ".save-bar .state-badge", ".save-bar [value=draft]", ".save-bar [value=publish]")) {
            assertThat(page.evaluate(INSIDE, part)).as(part).isEqualTo(true);
        }
        assertThat((int) page.evaluate("() => document.querySelector('.save-bar').offsetHeight"))
                .isLessThan(width == 360 ? 112 : 200);
        assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(width);
        if (scripts) {
            assertThat(Axe.findingsButForColours(page)).isEmpty();
        }
    }

    @Test
    void savesWithControlAndS() {
        var page = signedIn("en-GB", true);
        page.navigate("/admin/entries/glossary/of/koc");
        page.locator("#summary_en").fill("Saved from the keyboard.");
        page.waitForNavigation(() -> page.keyboard().press("Control+s"));
        assertThat(page.locator(".notice[role=status]").innerText()).contains("Draft saved.");
        assertThat(page.locator("#summary_en").inputValue()).isEqualTo("Saved from the keyboard.");
        page.waitForNavigation(
                () -> page.locator("form[action$='/discarding'] button").first().press("Enter"));
    }

    @Test
    void bringsTheFocusIntoANewRow() {
        var page = signedIn("en-GB", true);
        page.navigate("/admin/entries/platforms/of/wechat");
        page.navigate(page.url() + "?tab=figures");
        var rows = page.locator("#rows-figures details.row").count();
        page.locator("button[value='add:figures']").press("Enter");
        page.waitForCondition(() -> page.locator("#rows-figures details.row").count() > rows);
        focusComesTo(page, "figures." + rows + ".metric");
        page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate(INSIDE, "#figures-" + rows + "-metric")));
    }

    /** Waits until the field of this name, or the button of this value, has the focus. */
    private static void focusComesTo(Page page, String name) {
        page.waitForCondition(
                () -> name.equals(
                        page.evaluate(
                                "() => document.activeElement.name === 'do' ? document.activeElement.value : document.activeElement.name")));
    }

    private Page signedIn(String locale, boolean scripts) {
        return pages.signedIn("hanna", new NewContextOptions().setLocale(locale).setJavaScriptEnabled(scripts));
    }
}
