package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.account.EditorFixtures;
import org.luopan.account.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.context.WebApplicationContext;

/** The commonest work of all: a newer number, with a source that is new. */
@BrowserTest
@TestPropertySource(properties = "luopan.test.base=edited")
class NewestValueJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    WebApplicationContext context;

    @AutoClose
    private OpenPages pages;

    @BeforeEach
    void open(Browser browser) {
        pages = new OpenPages(browser, port);
        EditorFixtures.open(context, "paul", "Paul Publisher", Role.PUBLISHER);
    }

    @ParameterizedTest
    @CsvSource({"bilibili, 118 million, true", "kuaishou, 425 million, false"})
    void takesThreeFieldsAndTwoClicksWithANewSourceAndLeads(String platform, String amount, boolean scripts) {
        var paul = signedIn(scripts, 1280);
        paul.navigate("/admin/newest/platforms/" + platform + "?metric=dau");
        var counted = new Counted(paul);
        counted.fill("#f-amount", amount);
        counted.fill("#f-time", "Q3 2026");
        counted.fill(
                "#f-address",
                "https://ir." + platform + ".com/news/" + platform + "-reports-third-quarter-2026-results");
        counted.press("Next");
        assertThat(paul.locator("#understood").innerText()).contains("The page will lead with");
        assertAccessible(paul, scripts);
        counted.press("Publish");

        assertThat(counted.fields).isEqualTo(3);
        assertThat(counted.clicks).isEqualTo(2);
        assertThat(paul.locator(".notice[role=status]").innerText()).contains("Published.", "The page will lead with");
        assertThat(paul.locator(".notice a[href$='/reversal']").isVisible())
                .as("it can be undone")
                .isTrue();
        var reader = page(scripts, 1280);
        reader.navigate("/en/platforms/" + platform);
        var lead = reader.locator("#figure-dau > [data-figure]").first();
        assertThat(lead.getAttribute("data-as-of")).isEqualTo("2026-Q3");
        assertThat(lead.getAttribute("data-source")).contains("third-quarter-2026");
    }

    /**
     * The base has nothing of this site, its pages are not requested, and the address tells nothing or only a title: what nobody said is
     * unknown, and said to be. The last values are out of date, so even such a value leads.
     */
    @ParameterizedTest
    @CsvSource({
        "true, en, douban, /lantern-group-reports-users-of-the-third-quarter, 61 million, Q3 2026",
        "false, sv, douban, /x7f4, 62 miljoner, oktober 2026",
        "true, sv, momo, /x7f3, 63 miljoner, september 2026",
        "false, en, momo, /lantern-group-reports-users-again, 64 million, October 2026"
    })
    void takesAsMuchIfTheSiteOfTheSourceIsUnknownAndLeadsWhereTheRestIsOutOfDate(
            boolean scripts, String language, String platform, String place, String amount, String time) {
        var paul = signedIn(scripts, 360);
        paul.navigate("/admin");
        speaking(paul, language);
        paul.navigate("/admin/newest/platforms/" + platform);
        paul.navigate(paul.locator("td a[href*='metric=']").first().getAttribute("href"));
        var host = "unheard-of-" + platform + "-" + language + ".test";
        var counted = new Counted(paul);
        counted.fill("#f-amount", amount);
        counted.fill("#f-time", time);
        counted.fill("#f-address", "https://www." + host + place);
        paul.keyboard().press("Tab");
        if (scripts) {
            // Leaving the address shows at once what will be said of the source.
            paul.locator(".carried .proposed").waitFor();
        }
        counted.press(language.equals("sv") ? "Fortsätt" : "Next");
        assertThat(paul.locator(".carried .proposed").innerText())
                .contains(host)
                .contains(language.equals("sv") ? "okänd typ · okänt språk" : "unknown type · unknown language");
        assertThat(paul.locator(".carried [name=source-0-kind]").isVisible()).isFalse();
        assertThat(paul.locator("#understood .verdict").innerText())
                .contains(language.equals("sv") ? "Sidan inleds med" : "The page will lead with");
        assertThat(paul.locator("#understood").innerText())
                .contains(language.equals("sv") ? "räknas som mindre tillförlitlig" : "counts as less reliable");
        assertAccessible(paul, scripts);
        assertThat(width(paul)).isEqualTo(360);
        var metric = paul.locator("[name=metric]").inputValue();
        counted.press(language.equals("sv") ? "Publicera" : "Publish");
        speaking(paul, "en");

        assertThat(counted.fields).isEqualTo(3);
        assertThat(counted.clicks).isEqualTo(2);
        var reader = page(scripts, 1280);
        reader.navigate("/" + language + "/platforms/" + platform);
        var lead = reader.locator("#figure-" + metric + " > [data-figure]").first();
        assertThat(lead.getAttribute("data-as-of")).startsWith("2026-");
        var source = lead.getAttribute("data-source");
        assertThat(reader.locator(".footnotes li:has(a[href$='/sources/" + source + "'])")
                        .textContent())
                .contains(language.equals("sv") ? "okänd typ" : "unknown type");
        reader.navigate("/" + language + "/sources/" + source);
        assertThat(reader.locator(".facts").innerText())
                .contains(language.equals("sv") ? "okänd typ" : "unknown type")
                .contains(host);
        paul.navigate("/admin/reports/incomplete-sources?q=" + host);
        assertThat(paul.locator("tbody tr").innerText()).contains("its type is unknown");
    }

    /** The desk in a language; it starts in English. */
    private static void speaking(Page page, String language) {
        if (!language.equals(page.locator("html").getAttribute("lang"))) {
            page.locator("form[action$='/admin/account/language'] button").click();
            page.waitForLoadState();
        }
    }

    @Test
    void saysAtOnceThatASourceIsKnown() {
        var paul = signedIn(true, 1280);
        paul.navigate("/admin/newest/platforms/wechat?metric=mau");
        paul.locator("#f-address").fill("http://tencent.com/en-us/investors.html#q3");
        paul.keyboard().press("Tab");
        paul.locator("#new-sources p").waitFor();
        assertThat(paul.locator("#new-sources").innerText())
                .isEqualTo("Source: Quarterly and annual results announcements (Tencent Holdings)");
        assertAccessible(paul, true);
    }

    @Test
    void needsOnlyTheKeyboard() {
        var paul = signedIn(true, 1280);
        paul.navigate("/admin/newest/platforms/qq?metric=mau");
        paul.locator("#f-amount").focus();
        paul.keyboard().type("500 million");
        paul.keyboard().press("Tab");
        paul.keyboard().type("Q3 2026");
        paul.keyboard().press("Tab");
        paul.keyboard().type("www.tencent.com/en-us/investors.html#quarter");
        paul.waitForNavigation(() -> paul.keyboard().press("Enter"));
        assertThat(paul.locator("#understood").innerText()).contains("500,000,000");
        assertThat(paul.locator("#f-amount").inputValue()).isEqualTo("500 million");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void fitsANarrowScreenInBothLanguages(boolean scripts) {
        var paul = signedIn(scripts, 360);
        paul.navigate("/admin");
        for (var language : List.of("en", "sv")) {
            if (language.equals("sv")) {
                paul.locator("form[action$='/admin/account/language'] button").click();
            }
            for (var address : List.of(
                    "/admin/newest/platforms/wechat",
                    "/admin/newest/platforms/wechat?metric=mau",
                    "/admin/newest/platforms/wechat?metric=mau&form=rows")) {
                paul.navigate(address);
                assertThat(width(paul)).as(address).isEqualTo(360);
                assertAccessible(paul, scripts);
            }
            paul.navigate("/admin/newest/platforms/wechat?metric=mau");
            paul.locator("#f-amount").fill("1,445 miljarder");
            paul.locator("#f-time").fill("kvartal 3 2026");
            paul.locator("#f-address").fill("https://example.org/" + "x7".repeat(60));
            press(paul, language.equals("sv") ? "Fortsätt" : "Next");
            assertThat(paul.locator("#understood").innerText())
                    .contains(language.equals("sv") ? "1\u00a0445\u00a0000\u00a0000 konton" : "1,445,000,000 accounts")
                    .contains(language.equals("sv") ? "tredje kvartalet 2026" : "Q3\u00a02026");
            assertThat(width(paul)).isEqualTo(360);
            assertAccessible(paul, scripts);
            paul.locator(".carried summary").click();
            paul.locator("#f-source-0-title").fill("");
            press(paul, language.equals("sv") ? "Publicera" : "Publish");
            assertThat(paul.locator(".error-summary").count()).isEqualTo(1);
            assertThat(paul.locator("#f-source-0-title").isVisible()).isTrue();
            assertThat(width(paul)).isEqualTo(360);
            assertAccessible(paul, scripts);
        }
        paul.locator("form[action$='/admin/account/language'] button").click();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isNotLostWhenTheSessionHasEnded(boolean scripts) {
        var paul = signedIn(scripts, 1280);
        paul.navigate("/admin/newest/platforms/wechat?metric=mau");
        paul.locator("#f-amount").fill("1,445 miljarder");
        paul.locator("#f-time").fill("kvartal 3 2026");
        paul.locator("#f-address").fill("https://www.tencent.com/en-us/investors.html");
        paul.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("luopan-session"));
        press(paul, "Next");
        assertThat(paul.locator(".unsent .typed").textContent().replace('\u00a0', ' '))
                .contains("1,445 miljarder", "kvartal 3 2026");
        paul.locator("[name=username]").fill("paul");
        paul.locator("[name=password]").fill(EditorFixtures.PASSWORD);
        press(paul, "Sign in");
        paul.locator("#unsent-form .form-actions button").focus();
        paul.waitForNavigation(() -> paul.keyboard().press("Enter"));
        assertThat(paul.locator("#f-amount").inputValue()).isEqualTo("1,445 miljarder");
        assertThat(paul.locator("#understood").innerText()).contains("1,445,000,000 accounts, Q3\u00a02026");
    }

    /** Rows of a spreadsheet keep their tabs and lines on the way through the door. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void losesNoPastedRowsWhenTheSessionHasEnded(boolean scripts) {
        var paul = signedIn(scripts, 1280);
        paul.navigate("/admin/newest/platforms/wechat?metric=mau&form=rows");
        var rows = "1,445 million\tQ3 2026\thttps://www.tencent.com/en-us/investors.html\n"
                + "many\tQ2 2026\thttps://www.tencent.com/en-us/investors.html";
        paul.locator("#f-rows").fill(rows);
        paul.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("luopan-session"));
        press(paul, "Next");
        paul.locator("[name=username]").fill("paul");
        paul.locator("[name=password]").fill(EditorFixtures.PASSWORD);
        press(paul, "Sign in");
        paul.locator("#unsent-form .form-actions button").focus();
        paul.waitForNavigation(() -> paul.keyboard().press("Enter"));
        assertThat(paul.locator("#f-rows").inputValue()).isEqualTo(rows);
        assertThat(paul.locator(".fates tbody tr").count()).isEqualTo(2);
        assertThat(paul.locator(".error-summary").innerText()).contains("Row\u00a02: The amount is not understood");
    }

    @Test
    void isOnThePublicPageForThoseWhoAreSignedInAndForNobodyElse() {
        var paul = signedIn(true, 1280);
        paul.navigate("/admin");
        paul.navigate("/sv/platforms/wechat");
        paul.locator(".shortcut").first().waitFor();
        assertThat(paul.locator(".shortcut a").first().innerText()).isEqualTo("Redigera");
        assertThat(Axe.findingsButForColours(paul)).isEmpty();
        paul.waitForNavigation(() -> paul.locator("#figure-mau .shortcut a").click());
        assertThat(paul.url()).endsWith("/admin/newest/platforms/wechat?metric=mau");

        paul.navigate("/admin");
        paul.waitForNavigation(
                () -> paul.locator("form[action$='/logout'] button").press("Enter"));
        paul.waitForResponse("**/admin/shortcuts**", () -> paul.navigate("/en/platforms/wechat"));
        assertThat(paul.locator(".shortcut").count()).isZero();
        assertThat(paul.context().cookies())
                .noneMatch(cookie -> cookie.name.equals("luopan-desk") && !cookie.value.isEmpty());

        var reader = page(true, 1280);
        var asked = new ArrayList<String>();
        reader.onRequest(request -> asked.add(request.url()));
        reader.navigate("/en/platforms/wechat");
        reader.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(asked).isNotEmpty().noneMatch(url -> url.contains("/admin"));
    }

    /** A page on which fields that are filled and buttons that are pressed are counted. */
    private static final class Counted {

        private final Page page;
        private int fields;
        private int clicks;

        Counted(Page page) {
            this.page = page;
        }

        void fill(String field, String words) {
            page.locator(field).fill(words);
            fields++;
        }

        void press(String button) {
            NewestValueJourneyTests.press(page, button);
            clicks++;
        }
    }

    private static int width(Page page) {
        return (int) page.evaluate("() => document.documentElement.scrollWidth");
    }

    private static void press(Page page, String name) {
        Locator button = page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .last();
        button.focus();
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }

    private static void assertAccessible(Page page, boolean scripts) {
        if (scripts) {
            assertThat(Axe.findings(page)).isEmpty();
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            assertThat(Axe.findings(page, ColorScheme.DARK)).isEmpty();
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        }
    }

    private Page signedIn(boolean scripts, int width) {
        var page = page(scripts, width);
        SignIn.as("paul", page);
        return page;
    }

    private Page page(boolean scripts, int width) {
        return pages.open(new NewContextOptions()
                .setViewportSize(width, 800)
                .setLocale("en-GB")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(scripts));
    }
}
