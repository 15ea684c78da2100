package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Comparator;
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

/** The form of an entry is one page: contents that say what changed, essentials first, figures in columns, colleagues in sight. */
@BrowserTest
@TestPropertySource(properties = "luopan.test.base=edited")
class EntryFormTests {

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
        EditorFixtures.open(program, "frida", "Frida Form", Role.PUBLISHER);
        EditorFixtures.open(program, "kim", "Kim Colleague", Role.EDITOR);
        jdbc.sql("delete from typed_form").update();
    }

    @ParameterizedTest
    @CsvSource({"en-GB, 1440, Changed: 1", "sv-SE, 360, Ändrat: 1"})
    void contentsSayWhatDiffersWhileSomebodyTypes(String locale, int width, String says) {
        var page = signedIn("frida", locale, width, true);
        page.navigate("/admin/entries/glossary/of/mcn");
        var mark = page.locator(".contents [href='#part-about'] .mark.changed");
        assertThat(mark.getAttribute("hidden")).isNotNull();

        page.locator("#pinyin").focus();
        page.keyboard().press("End");
        page.keyboard().type("x");
        page.waitForCondition(() -> mark.getAttribute("hidden") == null);
        assertThat(mark.textContent()).isEqualTo(says);
        page.keyboard().press("Backspace");
        page.waitForCondition(() -> mark.getAttribute("hidden") != null);

        unfold(page);
        page.locator(".contents [href='#part-claims']").press("Enter");
        page.waitForCondition(() -> "part-claims".equals(page.evaluate("() => document.activeElement.id")));
        page.waitForCondition(() -> inView(page, "#part-claims"));
        page.keyboard().press("Tab");
        assertThat(page.evaluate("() => document.activeElement.closest('.form-part')?.dataset.part"))
                .isEqualTo("claims");
        assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(width);
        page.evaluate("() => scrollTo(0, 0)");
        assertThat(Axe.findings(page)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en-GB, 1440, false, Errors: 1, Changed: 1", "sv-SE, 360, true, Fel: 1, Ändrat: 1"})
    void contentsSayWhatIsWrongAndWhereTheErrorIs(
            String locale, int width, boolean scripts, String wrong, String changed) {
        var page = signedIn("frida", locale, width, scripts);
        page.navigate("/admin/entries/glossary/of/mcn");
        page.locator("#name_en").fill("");
        page.waitForNavigation(() -> page.locator("button[value=draft]").press("Enter"));

        page.waitForCondition(() -> "wrong".equals(page.evaluate("() => document.activeElement.id")));
        unfold(page);
        var about = page.locator(".contents [href='#part-about']");
        assertThat(about.locator(".mark.wrong").innerText()).isEqualTo(wrong);
        assertThat(about.locator(".mark.changed").innerText()).isEqualTo(changed);
        assertThat(page.locator(".contents [href='#part-figures'] .mark.wrong").isVisible())
                .isFalse();
        page.locator("#wrong a").press("Enter");
        page.waitForCondition(() -> "name_en".equals(page.evaluate("() => document.activeElement.id")));
        if (scripts) {
            page.keyboard().type("Key opinion consumer (KOC)");
            page.waitForCondition(() -> about.locator(".mark.wrong").getAttribute("hidden") != null);
            assertThat(Axe.findings(page)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"en-GB, 1440, true", "sv-SE, 360, false"})
    void showsEssentialsFirstAndWhatHasAValue(String locale, int width, boolean scripts) {
        var page = signedIn("frida", locale, width, scripts);
        page.navigate("/admin/entries/platforms/new");
        assertThat(page.locator("#name_en").isVisible()).isTrue();
        assertThat(page.locator("#website").isVisible()).isTrue();
        var chinese = page.locator("#operator_zh");
        assertThat(chinese.isVisible()).isFalse();
        if (scripts) {
            assertThat(Axe.findings(page)).isEmpty();
        }
        page.locator("[data-part=about] > .more > summary").press("Enter");
        assertThat(chinese.isVisible()).isTrue();
        chinese.focus();
        page.keyboard().type("腾讯");
        page.waitForNavigation(() -> page.locator("button[value=draft]").press("Enter"));
        assertThat(page.locator("#wrong").isVisible()).isTrue();
        assertThat(chinese.inputValue()).isEqualTo("腾讯");
        assertThat(chinese.isVisible()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"en-GB, 1440", "sv-SE, 360"})
    void figuresAreFilteredAndSortedInPlaceWithoutLosingWhatIsTyped(String locale, int width) {
        var page = signedIn("frida", locale, width, true);
        page.navigate("/admin/entries/platforms/of/wechat");
        var rows = page.locator("#rows-figures details.row");
        var all = rows.count();
        page.locator("button[value='open:figures:3']").evaluate("button => button.closest('details').open = true");
        page.locator("button[value='open:figures:3']").press("Enter");
        var amount = page.locator("[name='figures.3.amount']");
        page.waitForCondition(amount::isVisible);
        amount.fill("510000000");

        page.locator("#rows-figures .sorts button").nth(1).press("Enter");
        assertThat(amounts(page)).isSortedAccordingTo(Comparator.reverseOrder()).hasSize(all);
        page.locator("#rows-figures .sorts button").nth(1).press("Enter");
        assertThat(amounts(page)).isSorted();
        page.locator("#rows-figures input[type=search]").focus();
        page.keyboard().type("2014");
        page.waitForCondition(() -> visible(rows) < all);
        assertThat(visible(rows)).isGreaterThan(0);
        assertThat(page.locator("#rows-figures [role=status]").innerText())
                .contains(visible(rows) + " ")
                .contains(String.valueOf(all));
        assertThat(amount.inputValue()).isEqualTo("510000000");
        assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(width);
        assertThat(Axe.findings(page)).isEmpty();

        page.locator("#rows-figures input[type=search]").fill("");
        page.locator("#rows-figures .sorts button").nth(1).press("Enter");
        assertThat(rows.first().getAttribute("id")).isEqualTo("figures-0");
        assertThat(page.evaluate("() => new FormData(document.getElementById('entry')).get('figures.3.amount')"))
                .isEqualTo("510000000");
    }

    @Test
    void figuresKeepTheirOrderWithoutScripts() {
        var page = signedIn("frida", "en-GB", 1440, false);
        page.navigate("/admin/entries/platforms/of/wechat");
        assertThat(page.locator("#rows-figures .row-tools").isVisible()).isFalse();
        assertThat(page.locator("#rows-figures details.row").first().getAttribute("id"))
                .isEqualTo("figures-0");
        assertThat(page.locator("#figures-0 summary .number").innerText()).matches("[\\d\u00a0]+ .+");
    }

    @ParameterizedTest
    @CsvSource({"en-GB, 1440, Kim Colleague is editing here", "sv-SE, 360, Kim Colleague redigerar här"})
    void colleaguesSeeWhereEachOtherTypesButNotWhat(String locale, int width, String says) {
        var page = signedIn("frida", locale, width, true);
        page.navigate("/admin/entries/trends/of/livestreaming");
        assertThat(page.locator(".typing:visible").count()).isZero();

        var other = signedIn("kim", "en-GB", 1440, true);
        other.navigate("/admin/entries/trends/of/livestreaming");
        other.locator("#pinyin").fill("A secret that nobody else reads");
        other.waitForResponse("**/admin/typed", () -> other.evaluate("() => dispatchEvent(new Event('pagehide'))"));

        // What the page asks for every half minute.
        page.waitForResponse(
                "**/presence",
                () -> page.evaluate(
                        "() => { htmx.ajax('GET', document.getElementById('presence').dataset.hxGet, '#presence'); }"));
        page.waitForCondition(() -> page.locator("#typing-about").isVisible());
        assertThat(page.locator("#typing-about").innerText()).startsWith(says);
        assertThat(page.locator(".typing:visible").count()).isOne();
        assertThat(page.content()).doesNotContain("A secret");

        var without = signedIn("frida", locale, width, false);
        without.navigate("/admin/entries/trends/of/livestreaming");
        assertThat(without.locator("#typing-about").innerText()).startsWith(says);
        assertThat(without.locator(".typing:visible").count()).isOne();
        assertThat(without.content()).doesNotContain("A secret");
        assertThat(Axe.findings(page)).isEmpty();
        other.reload();
        assertThat(other.locator(".typing:visible").count()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"en-GB, frida, true", "sv-SE, frida, false", "sv-SE, kim, true"})
    void barTakesLittleOfAPhoneAndSaysTheStateOnce(String locale, String who, boolean scripts) {
        var page = signedIn(who, locale, 360, scripts);
        page.navigate("/admin/entries/platforms/of/douban");
        assertThat(height(page)).isPositive().isLessThanOrEqualTo(111);
        assertThat(badges(page)).isEqualTo(1);
        assertThat(inView(page, "h1 .state-badge")).isTrue();
        assertThat(inView(page, ".save-bar [value=draft]")).isTrue();
        assertThat(page.locator("#note").isVisible()).isFalse();

        if (scripts) {
            page.locator("#pinyin").fill("dòubàn");
            page.waitForResponse("**/admin/typed", () -> page.evaluate("() => dispatchEvent(new Event('pagehide'))"));
            page.waitForCondition(
                    () -> !page.locator("#typed-state").textContent().isEmpty());
            assertThat(height(page)).isLessThanOrEqualTo(111);
        }

        page.locator("#part-links").evaluate("part => part.scrollIntoView()");
        page.waitForCondition(() -> inView(page, ".save-bar .state-badge"));
        assertThat(badges(page)).isEqualTo(1);
        assertThat(inView(page, "h1 .state-badge")).isFalse();

        page.locator(".save-bar summary").press("Enter");
        assertThat(inView(page, "#note")).isTrue();
        for (var action : List.of("draft", "preview", "review")) {
            assertThat(inView(page, ".save-bar [value=" + action + "]"))
                    .as(action)
                    .isTrue();
        }
        assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(360);
        if (scripts) {
            assertThat(Axe.findings(page)).isEmpty();
        }
    }

    @Test
    void goesOnWhereADraftWasSaved() {
        var page = signedIn("frida", "en-GB", 1440, true);
        page.navigate("/admin/entries/glossary/of/kol");
        page.locator("#summary_sv").focus();
        page.keyboard().type("Sparat mitt på sidan. ");
        page.evaluate("() => document.activeElement.scrollIntoView({block: 'center'})");
        assertThat(((Number) page.evaluate("() => scrollY")).intValue()).isGreaterThan(100);
        page.waitForNavigation(() -> page.keyboard().press("Control+s"));
        page.waitForCondition(() -> "summary_sv".equals(page.evaluate("() => document.activeElement.id")));
        assertThat(page.locator("#typed-state").textContent()).startsWith("Draft saved.");
        assertThat(inView(page, "#summary_sv")).isTrue();
        page.waitForNavigation(
                () -> page.locator("form[action$='/discarding'] button").first().press("Enter"));
    }

    private static int height(Page page) {
        return (int) page.evaluate("() => document.querySelector('.save-bar').offsetHeight");
    }

    /** How many badges that say the state of the entry can be seen. */
    private static int badges(Page page) {
        return (int) page.evaluate("""
                () => [...document.querySelectorAll('h1 .state-badge, .save-bar .state-badge')].filter(badge => {
                    const box = badge.getBoundingClientRect();
                    return getComputedStyle(badge).visibility === 'visible' && box.bottom > 0 && box.top < innerHeight;
                }).length
                """);
    }

    private static boolean inView(Page page, String selector) {
        return (boolean) page.evaluate("""
                selector => {
                    const part = document.querySelector(selector);
                    const box = part.getBoundingClientRect();
                    return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight + 1
                        && getComputedStyle(part).visibility === 'visible';
                }
                """, selector);
    }

    /** Opens the contents where they are folded. */
    private static void unfold(Page page) {
        var fold = page.locator(".contents summary");
        if (fold.isVisible()) {
            fold.press("Enter");
        }
    }

    private static long visible(Locator rows) {
        return rows.all().stream().filter(Locator::isVisible).count();
    }

    private static List<Double> amounts(Page page) {
        return page.locator("#rows-figures summary .number").allTextContents().stream()
                .map(words -> words.replaceAll("[\\s\u00a0]", "").replaceAll("[^\\d.].*", ""))
                .filter(words -> !words.isEmpty())
                .map(Double::valueOf)
                .toList();
    }

    private Page signedIn(String username, String locale, int width, boolean scripts) {
        return pages.signedIn(
                username,
                new NewContextOptions()
                        .setLocale(locale)
                        .setViewportSize(width, 740)
                        .setJavaScriptEnabled(scripts));
    }
}
