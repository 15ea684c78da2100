package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Locale;
import java.util.regex.Pattern;
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

/** Creating what a field refers to while filling the form, from the keyboard, on a narrow screen and without scripts. */
@BrowserTest
@TestPropertySource(properties = "luopan.test.base=edited")
class CreatingTests {

    private static final String TITLE = "Lantern habits of 2026";

    @LocalServerPort
    int port;

    @Autowired
    WebApplicationContext context;

    @AutoClose
    private OpenPages pages;

    @BeforeEach
    void open(Browser browser) {
        pages = new OpenPages(browser, port);
        EditorFixtures.open(context, "edith", "Edith Editor", Role.EDITOR);
        EditorFixtures.open(context, "paula", "Paula Publisher", Role.PUBLISHER);
        EditorFixtures.open(context, "ada", "Ada Admin", Role.ADMIN);
    }

    @ParameterizedTest
    @CsvSource({
        "en, 1200, guochao, Create “Lantern habits of 2026”, Back to: Source",
        "sv, 360, virtual-idols, Skapa ”Lantern habits of 2026”, Tillbaka till: Källa"
    })
    void bringsANewSourceAlongFromTheKeyboard(String language, int width, String trend, String create, String back) {
        var page = signedIn("edith", language, true);
        page.setViewportSize(width, 740);
        openFigures(page, trend);
        var source = addFigure(page).locator("[name$='.source']");
        source.focus();
        page.keyboard().type(TITLE);
        var option = proposed(source, ".create");
        page.waitForCondition(() -> option.count() > 0 && option.innerText().contains(create));
        assertThat(proposed(source, "[role=option]").last().getAttribute("class"))
                .isEqualTo("create");
        scrollToTheRow(page);
        assertThat(Axe.findingsButForColours(page)).isEmpty();
        assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(width);

        // The last option is one step up from the field.
        page.keyboard().press("ArrowUp");
        assertThat(source.getAttribute("aria-activedescendant")).isEqualTo(option.getAttribute("id"));
        page.keyboard().press("Enter");
        var row = page.locator("#rows-newSources details.row[open]").last();
        page.waitForCondition(() -> focused(page).endsWith("publisher"));
        assertThat(row.locator("[name$='.name_en']").inputValue()).isEqualTo(TITLE);
        assertThat(source.inputValue()).isEqualTo(TITLE + " [lantern-habits-of-2026]");
        page.keyboard().type("Lantern Institute");
        page.evaluate("() => window.scrollTo(0, 0)");
        assertThat(Axe.findingsButForColours(page)).isEmpty();
        assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(width);

        // The field follows another title, and is one key away.
        row.locator("[name$='.name_en']").fill(TITLE + ", part 1");
        var way = row.getByText(back, new Locator.GetByTextOptions().setExact(true));
        way.press("Enter");
        assertThat(focused(page)).isEqualTo(source.getAttribute("name"));
        assertThat(source.inputValue()).isEqualTo(TITLE + ", part 1 [lantern-habits-of-2026]");

        // The next row finds it, and does not offer to create it again.
        var next = addFigure(page).locator("[name$='.source']");
        next.focus();
        page.keyboard().type(TITLE + ", part 1");
        proposed(next, "[data-code='lantern-habits-of-2026']").waitFor();
        assertThat(proposed(next, ".create").count()).isZero();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(next.inputValue()).isEqualTo(TITLE + ", part 1 [lantern-habits-of-2026]");
    }

    @Test
    void bringsOneAlongByItsAddressWhereAFieldTakesSeveral() {
        var page = signedIn("edith", "en", true);
        openFigures(page, "guochao");
        var rows = page.locator("#rows-claims details.row").count();
        page.locator("button[value='add:claims']").press("Enter");
        page.waitForCondition(() -> page.locator("#rows-claims details.row").count() > rows);
        var claim = page.locator("#rows-claims details.row[open]").last();
        claim.locator(".more > summary").press("Enter");
        var area = claim.locator("textarea[name$='.better']");
        var box = area.locator("xpath=following-sibling::div[@class='picker']/input");
        box.focus();
        page.keyboard().type("https://www.lantern.test/2026/habits");
        box.locator("xpath=following-sibling::div/div[contains(., '/habits”')]").waitFor();
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Enter");
        page.waitForCondition(() -> focused(page).endsWith("name_en"));
        assertThat(page.locator("#rows-newSources [name$='.url']").last().inputValue())
                .isEqualTo("https://www.lantern.test/2026/habits");
        assertThat(area.inputValue()).isEqualTo("https://www.lantern.test/2026/habits [lantern-test-2026-habits]");
        page.keyboard().type("Habits");
        page.keyboard().press("Tab");
        assertThat(area.inputValue()).isEqualTo("Habits [lantern-test-2026-habits]");
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void savesItTogetherWithTheDraft(boolean scripts) {
        var page = signedIn("edith", "en", scripts);
        var trend = scripts ? "guochao" : "micro-dramas";
        openFigures(page, trend);
        if (scripts) {
            var source = addFigure(page).locator("[name$='.source']");
            source.fill(TITLE);
            proposed(source, ".create").waitFor();
            source.press("ArrowUp");
            source.press("Enter");
            page.waitForCondition(() -> focused(page).endsWith("publisher"));
        } else {
            page.waitForNavigation(
                    () -> page.locator("button[value='add:figures']").press("Enter"));
            page.waitForNavigation(
                    () -> page.locator("button[value='add:newSources']").press("Enter"));
            page.locator("#rows-figures details.row[open] [name$='.source']")
                    .last()
                    .fill(TITLE.toUpperCase(Locale.ROOT));
            page.locator("#rows-newSources [name$='.name_en']").last().fill(TITLE);
        }
        var figure = page.locator("#rows-figures details.row[open]").last();
        figure.locator("[name$='.metric']").fill("mau");
        figure.locator("[name$='.amount']").fill("52000000");
        figure.locator("[name$='.unit']").fill("accounts");
        figure.locator("[name$='.as_of']").fill("2026");
        if (figure.locator("select[name$='.confidence']").count() > 0) {
            figure.locator("select[name$='.confidence']").selectOption("third-party-estimate");
        }
        var source = page.locator("#rows-newSources details.row[open]").last();
        source.locator("[name$='.publisher']").fill("Lantern Institute");
        source.locator("[name$='.source_kind']").selectOption("research");
        page.waitForNavigation(() -> page.locator("button[value=draft]").press("Enter"));
        assertThat(page.locator(".error-summary").count())
                .as(() -> page.locator(".error-summary").innerText())
                .isZero();
        assertThat(page.locator("#rows-figures summary").last().innerText()).contains(TITLE);
        page.locator("#rows-figures details.row > summary").last().press("Enter");
        page.locator("#rows-figures [value^='open:']").last().press("Enter");
        page.locator("#rows-figures [name$='.source']").waitFor();
        assertThat(page.locator("#rows-figures [name$='.source']").last().inputValue())
                .isEqualTo(TITLE + " [lantern-habits-of-2026]");
    }

    @Test
    void createsAWordInATabThatGivesItBack() {
        var page = signedIn("ada", "en", true);
        openFigures(page, "guochao");
        var unit = addFigure(page).locator("[name$='.unit']");
        unit.focus();
        page.keyboard().type("lanterns");
        proposed(unit, ".create").waitFor();
        page.keyboard().press("ArrowUp");
        var tab = page.context().waitForPage(() -> page.keyboard().press("Enter"));
        tab.waitForURL(Pattern.compile(".*/admin/vocabulary/word/new\\?.*"));
        assertThat(tab.locator("[name=facet]").inputValue()).isEqualTo("unit");
        assertThat(tab.locator("[name=label_en]").inputValue()).isEqualTo("lanterns");
        tab.locator("[name=label_sv]").fill("lyktor");
        tab.onceDialog(dialog -> dialog.accept());
        tab.waitForClose(() -> tab.locator("form.entry-form .primary").press("Enter"));
        page.waitForCondition(() -> unit.inputValue().equals("lanterns [lanterns]"));
        assertThat(focused(page)).isEqualTo(unit.getAttribute("name"));
    }

    @Test
    void createsAnEntryInATabThatGivesItBackOnceItIsPublished() {
        var page = signedIn("paula", "en", true);
        openFigures(page, "guochao");
        var rows = page.locator("#rows-links details.row").count();
        page.locator("button[value='add:links']").press("Enter");
        page.waitForCondition(() -> page.locator("#rows-links details.row").count() > rows
                && page.locator("input[data-suggest]:not([role])").count() == 0);
        var to = page.locator("#rows-links details.row[open] [name$='.to']").last();
        to.focus();
        page.keyboard().type("Lantern fever");
        proposed(to, ".create").waitFor();
        page.keyboard().press("ArrowUp");
        var tab = page.context().waitForPage(() -> page.keyboard().press("Enter"));
        tab.waitForURL(Pattern.compile(".*/admin/entries\\?.*"));
        tab.navigate(tab.locator("a[href*='/glossary/new']").getAttribute("href"));
        assertThat(tab.locator("[name=name_en]").inputValue()).isEqualTo("Lantern fever");
        assertThat(tab.locator("[name=slug]").inputValue()).isEqualTo("lantern-fever");
        tab.waitForNavigation(() -> tab.locator("button[value=draft]").press("Enter"));
        tab.locator("#note").fill("New");
        tab.waitForClose(() -> tab.locator("button[value=publish]").press("Enter"));
        page.waitForCondition(() -> to.inputValue().equals("Lantern fever [term/lantern-fever]"));
    }

    @Test
    void offersNothingThatTheEditorCannotCreate() {
        var page = signedIn("edith", "en", true);
        openFigures(page, "guochao");
        var row = addFigure(page);
        for (var field : new String[] {"unit", "metric"}) {
            var box = row.locator("[name$='." + field + "']");
            box.fill("lan");
            page.waitForResponse("**/admin/pick/**", () -> box.pressSequentially("terns"));
            page.waitForTimeout(300);
            assertThat(proposed(box, ".create").count()).isZero();
        }
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("() => document.activeElement.name ?? ''"));
    }

    private static Locator proposed(Locator box, String which) {
        return box.locator("xpath=following-sibling::div[@role='listbox']").locator(which);
    }

    private static Locator addFigure(Page page) {
        var rows = page.locator("#rows-figures details.row").count();
        page.locator("button[value='add:figures']").press("Enter");
        page.waitForCondition(() -> page.locator("#rows-figures details.row").count() > rows
                && page.locator("input[data-suggest]:not([role])").count() == 0);
        return page.locator("#rows-figures details.row[open]").last();
    }

    /** What lies half below the contents that stay in view would count as too small. */
    private static void scrollToTheRow(Page page) {
        page.evaluate("() => document.activeElement.closest('details.row').scrollIntoView()");
    }

    private static void openFigures(Page page, String trend) {
        page.navigate("/admin/entries/trends/of/" + trend);
    }

    private Page signedIn(String name, String language, boolean scripts) {
        return pages.signedIn(
                name,
                new NewContextOptions()
                        .setLocale(language.equals("sv") ? "sv-SE" : "en-GB")
                        .setJavaScriptEnabled(scripts));
    }
}
