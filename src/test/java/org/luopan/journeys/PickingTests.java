package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
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

/** Choosing what a field refers to by any of its names, from the keyboard, on a narrow screen and without scripts. */
@BrowserTest
@TestPropertySource(properties = "luopan.test.base=edited")
class PickingTests {

    private static final String ENTRY = "/admin/entries/trends/of/guochao";

    @LocalServerPort
    int port;

    @Autowired
    WebApplicationContext context;

    @AutoClose
    private OpenPages pages;

    @BeforeEach
    void open(Browser browser) {
        pages = new OpenPages(browser, port);
        EditorFixtures.open(context, "petra", "Petra Picker", Role.EDITOR);
    }

    @ParameterizedTest
    @CsvSource({"en, 1200, Monthly active users [mau]", "sv, 360, Månadsanvändare [mau]"})
    void choosesFromTheKeyboardInARowThatWasAdded(String language, int width, String chosen) {
        var page = signedIn(language, true);
        page.setViewportSize(width, 740);
        open(page, "figures");
        add(page, "figures");
        var metric = page.locator("#rows-figures details.row[open] [name$='.metric']")
                .last();
        metric.focus();
        assertThat(metric.getAttribute("role")).isEqualTo("combobox");

        page.keyboard().type("mau");
        var options = metric.locator("xpath=following-sibling::div[@role='listbox']/div[@role='option']");
        options.first().waitFor();
        assertThat(metric.getAttribute("aria-expanded")).isEqualTo("true");
        assertThat(options.first().innerText()).contains("mau");
        assertThat(Axe.findingsButForColours(page)).isEmpty();
        assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(width);

        page.keyboard().press("Escape");
        assertThat(metric.getAttribute("aria-expanded")).isEqualTo("false");
        page.keyboard().press("ArrowDown");
        options.first().waitFor();
        page.keyboard().press("ArrowDown");
        assertThat(metric.getAttribute("aria-activedescendant"))
                .isEqualTo(options.first().getAttribute("id"));
        page.keyboard().press("Enter");
        assertThat(metric.inputValue()).isEqualTo(chosen);
        assertThat(page.evaluate("() => document.activeElement.name")).isEqualTo(metric.getAttribute("name"));

        var name = metric.getAttribute("name");

        // What was used lately comes first in the next row.
        add(page, "figures");
        var next = page.locator("#rows-figures details.row[open] [name$='.metric']")
                .last();
        assertThat(next.getAttribute("name")).isNotEqualTo(name);
        next.focus();
        page.keyboard().press("ArrowDown");
        var proposed = next.locator("xpath=following-sibling::div[@role='listbox']/div[@role='option']");
        proposed.first().waitFor();
        assertThat(proposed.first().getAttribute("data-code")).isEqualTo("mau");
    }

    @ParameterizedTest
    @CsvSource({"source, tencent", "metric, users"})
    void showsSeveralOffersOnAPhone(String field, String words) {
        var page = signedIn("en", true);
        page.setViewportSize(360, 740);
        open(page, "figures");
        add(page, "figures");
        var box = page.locator("#rows-figures details.row[open] [name$='." + field + "']")
                .last();
        box.focus();
        page.keyboard().type(words);
        box.locator("xpath=following-sibling::div/div[@role='option']").nth(5).waitFor();
        assertThat(
                        (int)
                                box.evaluate(
                                        "box => { const list = box.parentElement.querySelector('[role=listbox]');"
                                                + " const end = list.getBoundingClientRect().bottom;"
                                                + " return [...list.children].filter(one => one.getBoundingClientRect().bottom <= end).length; }"))
                .isGreaterThanOrEqualTo(4);
        assertThat(Axe.findingsButForColours(page)).isEmpty();
    }

    @Test
    void addsLineByLineWhereAFieldTakesSeveral() {
        var page = signedIn("en", true);
        open(page, "claims");
        add(page, "claims");
        var row = page.locator("#rows-claims details.row[open]").last();
        row.locator(".more > summary").press("Enter");
        var area = row.locator("textarea[name$='.better']");
        var box = area.locator("xpath=following-sibling::div[@class='picker']/input");
        for (var letters : List.of("cnnic", "tencent")) {
            box.focus();
            page.keyboard().type(letters);
            box.locator("xpath=following-sibling::div/div[@role='option']")
                    .first()
                    .waitFor();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(box.inputValue()).isEmpty();
        }
        assertThat(area.inputValue().lines()).hasSize(2).allMatch(line -> line.endsWith("]"));
        assertThat(Axe.findingsButForColours(page)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "en, Monthly active users, no metric is called “Montly active user”; did you mean Monthly active users [mau]",
        "sv, Månadsanvändare, inget mått heter ”Montly active user”; menade du Månadsanvändare [mau]"
    })
    void takesAnyNameWithoutScripts(String language, String name, String fault) {
        var page = signedIn(language, false);
        open(page, "figures");
        page.waitForNavigation(() -> page.locator("button[value='add:figures']").press("Enter"));
        var row = page.locator("#rows-figures details.row[open]").last();
        row.locator("[name$='.metric']").fill("Montly active user");
        row.locator("[name$='.unit']").fill("accounts");
        page.waitForNavigation(() -> page.locator("button[value=draft]").press("Enter"));
        assertThat(page.locator(".error-summary").innerText()).contains(fault);
        var again = page.locator("#rows-figures details.row[open]").last();
        assertThat(again.locator("[name$='.metric']").inputValue()).isEqualTo("Montly active user");

        var field = "[name='" + again.locator("[name$='.metric']").getAttribute("name") + "']";
        page.locator(field).fill(name);
        page.waitForNavigation(() -> page.locator("button[value='add:figures']").press("Enter"));
        assertThat(page.locator(field).inputValue()).isEqualTo(name + " [mau]");
        assertThat(page.locator("details.row")
                        .filter(new Locator.FilterOptions().setHas(page.locator(field)))
                        .locator("> summary")
                        .innerText())
                .contains(name);
    }

    private static void open(Page page, String tab) {
        page.navigate(ENTRY);
        page.navigate(page.url() + "?tab=" + tab);
    }

    private static void add(Page page, String group) {
        var rows = page.locator("details.row").count();
        page.locator("button[value='add:" + group + "']").press("Enter");
        page.waitForCondition(() -> page.locator("details.row").count() > rows
                && page.locator("input[data-suggest]:not([role]), textarea[data-pick]")
                                .count()
                        == 0);
    }

    private Page signedIn(String language, boolean scripts) {
        return pages.signedIn(
                "petra",
                new NewContextOptions()
                        .setLocale(language.equals("sv") ? "sv-SE" : "en-GB")
                        .setJavaScriptEnabled(scripts));
    }
}
