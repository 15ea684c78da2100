package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.Locale;
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

/** A platform that nobody has described yet: everything about it is typed in one form, saved once, and published. */
@BrowserTest
@TestPropertySource(properties = "luopan.test.base=edited")
class NewPlatformTests {

    private static final int TIERS = 6;

    @LocalServerPort
    int port;

    @Autowired
    WebApplicationContext context;

    @AutoClose
    private OpenPages pages;

    @BeforeEach
    void open(Browser browser) {
        pages = new OpenPages(browser, port);
        EditorFixtures.open(context, "paula", "Paula Publisher", Role.PUBLISHER);
    }

    @ParameterizedTest
    @CsvSource({"true, en-GB, 1280, Lantern Square", "false, sv-SE, 360, Lantern Bridge"})
    void takesTwoSavesWithTraitsReachARouteFiguresAndASource(boolean scripts, String locale, int width, String name) {
        var page = pages.signedIn(
                "paula",
                new NewContextOptions()
                        .setLocale(locale)
                        .setViewportSize(width, 800)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setJavaScriptEnabled(scripts));
        page.navigate("/admin/entries/platforms/new");
        var source = name + " filing 2026";
        describe(page, name);
        source(page, scripts, source, name);
        trait(page, scripts, "generation Z", source);
        trait(page, scripts, "livestreaming", source);
        reach(page, source);
        route(page, scripts, source);
        figure(page, scripts, "mau", "52 million", source);
        figure(page, scripts, "dau", "31 million", source);

        save(page, "draft");
        assertThat(page.locator(".error-summary").count())
                .as(() -> page.locator(".error-summary").innerText())
                .isZero();
        SaveBar.note(page, "New");
        save(page, "publish");
        assertThat(page.locator(".error-summary").count())
                .as(() -> page.locator(".error-summary").innerText())
                .isZero();

        var reader = pages.open(new NewContextOptions().setLocale("en-GB"));
        var slug = name.toLowerCase(Locale.ROOT).replace(' ', '-');
        reader.navigate("/en/platforms/" + slug);
        assertThat(reader.locator("h1").innerText()).contains(name);
        assertThat(reader.locator("#figure-mau > [data-figure]").getAttribute("data-amount"))
                .isEqualTo("52000000");
        assertThat(reader.locator("#figure-dau > [data-figure]").getAttribute("data-amount"))
                .isEqualTo("31000000");
        var text = reader.locator("main").textContent().replace('\u00a0', ' ');
        assertThat(text).contains("Enterprise account", "Generation Z", source);
        var json = reader.request().get("/en/platforms/" + slug + ".json").text();
        assertThat(json.split("\"strong\"", -1))
                .as("six reaches that are strong")
                .hasSizeGreaterThan(TIERS);
    }

    private static void describe(Page page, String name) {
        page.locator("#name_en").fill(name);
        page.locator("#summary_en").fill("It was made from nothing.");
        page.locator("#operator").fill("Lantern Group");
        page.locator("#category").fill("dating");
        page.locator("#openness").selectOption("open");
    }

    private static void source(Page page, boolean scripts, String title, String publisher) {
        var row = added(page, scripts, "newSources");
        row.locator("[name$='.name_en']").fill(title);
        row.locator("[name$='.publisher']").fill(publisher);
        row.locator("[name$='.url']").fill("https://www.lantern.test/" + title.replace(' ', '-'));
        row.locator("[name$='.source_kind']").selectOption("filing");
        row.locator("[name$='.language']").selectOption("en");
    }

    private static void trait(Page page, boolean scripts, String value, String source) {
        var row = added(page, scripts, "traits");
        row.locator("[name$='.value']").fill(value);
        row.locator("[name$='.strength']").selectOption("strong");
        row.locator("[name$='.source']").fill(source);
    }

    /** The tiers are there already, each with unknown reach. */
    private static void reach(Page page, String source) {
        var strengths = page.locator("#rows-reach [name$='.strength']");
        assertThat(strengths.count()).isGreaterThanOrEqualTo(TIERS);
        for (var at = 0; at < strengths.count(); at++) {
            strengths.nth(at).selectOption("strong");
            page.locator("#rows-reach [name='reach." + at + ".source']").fill(source);
        }
    }

    private static void route(Page page, boolean scripts, String source) {
        var row = added(page, scripts, "routes");
        row.locator("[name$='.name_en']").fill("Enterprise account");
        row.locator("[name$='.name_sv']").fill("Företagskonto");
        row.locator("[name$='.who'][value='overseas-company']").press(" ");
        row.locator("[name$='.source']").fill(source);
        row.locator("[name$='.as_of']").fill("2026");
        row.locator("[name$='.confidence']").selectOption("high");
    }

    private static void figure(Page page, boolean scripts, String metric, String amount, String source) {
        var row = added(page, scripts, "figures");
        row.locator("[name$='.metric']").fill(metric);
        row.locator("[name$='.amount']").fill(amount);
        row.locator("[name$='.unit']").fill("accounts");
        row.locator("[name$='.as_of']").fill("Q3 2026");
        row.locator("[name$='.source']").fill(source);
        row.locator("select[name$='.confidence']").selectOption("official-filing");
    }

    /** A row that was just added: with scripts in place, without them on the page that answers. */
    private static Locator added(Page page, boolean scripts, String group) {
        var rows = page.locator("#rows-" + group + " details.row").count();
        var button = page.locator("button[value='add:" + group + "']");
        if (scripts) {
            button.press("Enter");
            page.waitForCondition(
                    () -> page.locator("#rows-" + group + " details.row").count() > rows
                            && page.locator("input[data-suggest]:not([role])").count() == 0);
        } else {
            page.waitForNavigation(() -> button.press("Enter"));
        }
        return page.locator("#rows-" + group + " details.row[open]").last();
    }

    private static void save(Page page, String how) {
        page.waitForNavigation(
                () -> page.locator("button[name=do][value=" + how + "]").last().press("Enter"));
    }
}
