package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.account.EditorFixtures;
import org.luopan.account.Role;
import org.luopan.entry.EntryKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.context.WebApplicationContext;

/** What editors do all day, in a browser, on a base that may be changed. */
@BrowserTest
@TestPropertySource(properties = "luopan.test.base=edited")
class EditingTests {

    /** What the forms of some kinds ask for besides names. */
    private static final Map<String, Map<String, String>> NEEDED = Map.of(
            "platforms", Map.of("operator", "Somebody", "category", "dating", "openness", "open"),
            "cities", Map.of("province_en", "Testland", "province_sv", "Testland"),
            "calendar", Map.of("occasion", "shopping", "day_rule", "fixed 01-01"),
            "sources", Map.of("publisher", "Somebody", "source_kind", "media", "language", "en"));

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
        EditorFixtures.open(context, "paul", "Paul Publisher", Role.PUBLISHER);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void changesAProfileUnderFourEyesAndRestoresIt(boolean scripts) {
        var edith = signedIn("edith", scripts);
        var paul = signedIn("paul", scripts);
        var reader = page(scripts);
        reader.navigate("/en/platforms/wechat");
        var before = reader.locator("main").innerText();
        var summaries = scripts ? "with scripts" : "without scripts";

        edith.navigate("/admin/entries/platforms/of/wechat");
        edith.locator("#summary_en").fill("A summary " + summaries + ".");
        edith.locator("#summary_sv").fill("En sammanfattning " + summaries + ".");
        press(edith, "Save draft");
        assertThat(edith.locator(".notice[role=status]").innerText()).isEqualTo("Draft saved.");

        press(edith, "Add: Figures");
        var row = edith.locator("#rows-figures details.row[open]").last();
        row.locator("[name$='.metric']").fill("mau");
        row.locator("[name$='.amount']").fill("17000000000");
        row.locator("[name$='.unit']").fill("accounts");
        row.locator("[name$='.as_of']").fill("2026-Q3");
        row.locator("[name$='.source']").fill("tencent-2026-q3-" + (scripts ? "js" : "plain"));
        row.locator("[name$='.confidence']").selectOption("company-statement");
        press(edith, "Add: New sources");
        var source = edith.locator("#rows-newSources details.row[open]").last();
        source.locator("[name$='.name_en']").fill("Tencent announces its third quarter of 2026 " + summaries);
        source.locator("[name$='.slug']").fill("tencent-2026-q3-" + (scripts ? "js" : "plain"));
        source.locator("[name$='.publisher']").fill("Tencent");
        source.locator("[name$='.source_kind']").selectOption("press-release");
        source.locator("[name$='.language']").selectOption("en");
        edith.locator("#note").fill("Newer figure");
        press(edith, "Send for review");

        // 17 billion people do not exist: the page shows the reason and everything typed.
        assertThat(edith.locator(".error-summary").innerText()).contains("17,000,000,000 is implausible");
        assertAccessible(edith, scripts);
        var kept = edith.locator("#rows-figures details.row[open]").last();
        assertThat(kept.locator("[name$='.amount']").inputValue()).isEqualTo("17000000000");
        assertThat(kept.locator("[name$='.as_of']").inputValue()).isEqualTo("2026-Q3");
        assertThat(edith.locator("#note").inputValue()).isEqualTo("Newer figure");
        kept.locator("[name$='.amount']").fill("1430000000");
        press(edith, "Send for review");
        assertThat(edith.url()).contains("/admin/revisions/");

        paul.navigate(edith.url());
        assertAccessible(paul, scripts);
        assertThat(paul.locator(".compared").first().innerText()).contains(scripts ? "with" : "without");
        assertThat(paul.locator(".compared-row.added").count()).isEqualTo(2);
        press(paul, "Approve and publish");
        reader.navigate("/en/platforms/wechat");
        assertThat(reader.locator("main").innerText()).contains("A summary " + summaries + ".");
        assertThat(reader.locator("#figure-mau").textContent()).contains("1.43\u00a0billion");
        reader.navigate("/sv/platforms/wechat");
        assertThat(reader.locator("main").innerText()).contains("En sammanfattning " + summaries + ".");

        reader.navigate("/en/platforms/wechat/history");
        var states = reader.locator("[name=from]").count();
        assertAccessible(reader, scripts);
        press(reader, "Compare");
        assertThat(reader.url()).contains("/history/").contains("..");
        assertAccessible(reader, scripts);
        assertThat(reader.locator(".compared-row.added h3").innerText()).contains("1,430,000,000");

        assertThat(states).isGreaterThanOrEqualTo(2);
        paul.navigate(reader.locator("a[href^='/admin/revisions/']").getAttribute("href"));
        paul.locator("#note").fill("Back to what was delivered");
        press(paul, "Restore this version");
        reader.navigate("/en/platforms/wechat");
        assertThat(reader.locator("main").innerText()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void losesNothingOfTwoWhoEditAtOnce(boolean scripts) {
        var edith = signedIn("edith", scripts);
        var paul = signedIn("paul", scripts);
        edith.navigate("/admin/entries/trends/of/guochao");
        paul.navigate("/admin/entries/trends/of/guochao");
        assertThat(paul.locator("#presence").innerText()).contains("Edith Editor");

        edith.locator("#summary_en").fill("What Edith wrote.");
        press(edith, "Save draft");
        paul.locator("#summary_en").fill("What Paul wrote.");
        paul.locator("#why_en").fill("Paul's reasons.");
        paul.locator("#note").fill("Both");
        press(paul, "Save draft");

        assertThat(paul.locator("h1").innerText()).contains("Somebody else has changed");
        assertAccessible(paul, scripts);
        assertThat(paul.locator("table.conflict").innerText())
                .contains("What Edith wrote.")
                .contains("What Paul wrote.")
                .doesNotContain("Paul's reasons.");
        paul.locator("[name='take:summary_en'][value=theirs]").focus();
        paul.keyboard().press("Space");
        press(paul, "Merge and save the draft");
        assertThat(paul.locator("#summary_en").inputValue()).isEqualTo("What Edith wrote.");
        assertThat(paul.locator("#why_en").inputValue()).isEqualTo("Paul's reasons.");

        follow(paul.locator("a[href^='/admin/revisions/']").first());
        press(paul, "Discard the draft");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void makesChangesDeletesAndRecoversAnEntryOfEachKind(String folder) {
        var paul = signedIn("paul", false);
        paul.navigate("/admin/entries/" + folder + "/new");
        paul.locator("#name_en").fill("Zebra of " + folder);
        paul.locator("#summary_en").fill("It was made from nothing.");
        NEEDED.getOrDefault(folder, Map.of()).forEach((field, words) -> {
            var id = "#" + field;
            if (paul.locator("select" + id).count() > 0) {
                paul.locator(id).selectOption(words);
            } else {
                paul.locator(id).fill(words);
            }
        });
        press(paul, "Save draft");
        var form = paul.url();
        paul.locator("#note").fill("New");
        press(paul, "Publish");

        var slug = "/zebra-of-" + folder;
        var reader = page(false);
        assertThat(reader.navigate("/en/" + folder + slug).status()).isEqualTo(200);
        assertThat(reader.locator("h1").innerText()).contains("Zebra of " + folder);
        var filters = Map.of(
                "platforms", "?q=zebra&category=dating",
                "cities", "?q=zebra&province=testland",
                "sources", "?q=zebra&kind=media");
        var list = "/en/" + folder + filters.getOrDefault(folder, "");
        reader.navigate(list);
        assertThat(reader.locator("main").innerText()).contains("Zebra of " + folder);

        paul.navigate(form);
        paul.locator("#name_en").fill("Zebra, renamed, of " + folder);
        paul.locator("#note").fill("Another name");
        press(paul, "Publish");
        reader.navigate("/en/" + folder + slug);
        assertThat(reader.locator("h1").innerText()).contains("Zebra, renamed");

        paul.navigate(form + "/deletion");
        press(paul, "Move to the bin");
        assertThat(reader.navigate("/en/" + folder + slug).status()).isEqualTo(410);
        reader.navigate(list);
        assertThat(reader.locator("[data-entry$='" + slug + "']").count()).isZero();

        paul.navigate("/admin/entries/" + folder + "?status=deleted&q=zebra");
        press(paul, "Restore from the bin");
        assertThat(reader.navigate("/en/" + folder + slug).status()).isEqualTo(200);
        assertThat(reader.locator("h1").innerText()).contains("Zebra, renamed");
    }

    /** Every kind of which there can be several entries. */
    static Stream<String> kinds() {
        return Arrays.stream(EntryKind.values())
                .filter(kind -> kind != EntryKind.MARKET)
                .map(EntryKind::folder);
    }

    @Test
    void showsADraftOnItsRealPageToNobodyElse() {
        var edith = signedIn("edith", true);
        edith.navigate("/admin/entries/platforms/of/weibo");
        edith.locator("#summary_en").fill("Only a preview.");
        press(edith, "Save and preview");
        assertThat(edith.locator(".preview").innerText()).contains("This is a preview");
        assertThat(edith.locator("main").innerText()).contains("Only a preview.");
        var reader = page(true);
        reader.navigate("/en/platforms/weibo");
        assertThat(reader.locator("main").innerText()).doesNotContain("Only a preview.");
        follow(edith.locator(".preview a:not([lang])"));
        assertThat(edith.locator("h1").innerText()).contains("Sina Weibo");
    }

    @Test
    void worksFromTheKeyboardAlone() {
        var edith = signedIn("edith", true);
        edith.navigate("/admin/entries/glossary/of/koc");
        edith.locator("#pinyin").focus();
        edith.keyboard().press("Control+A");
        edith.keyboard().type("kè");
        press(edith, "Save draft");
        edith.locator(".notice[role=status]").waitFor();
        assertThat(edith.locator(".notice[role=status]").innerText()).isEqualTo("Draft saved.");
        edith.navigate(edith.url());
        assertThat(edith.locator("#pinyin").inputValue()).isEqualTo("kè");
        edith.locator("#slug").fill("");
        edith.locator("#slug").fill("Not An Address");
        press(edith, "Save draft");
        edith.locator(".error-summary").waitFor();
        assertThat(edith.evaluate("() => document.activeElement.id")).isEqualTo("wrong");
        edith.keyboard().press("Tab");
        edith.keyboard().press("Enter");
        assertThat(edith.url()).endsWith("#slug");
    }

    private Page signedIn(String username, boolean scripts) {
        var page = page(scripts);
        SignIn.as(username, page);
        return page;
    }

    private Page page(boolean scripts) {
        return pages.open(new NewContextOptions().setLocale("en-GB").setJavaScriptEnabled(scripts));
    }

    /** Presses a button by keyboard: pages in the background draw no frames, which a click would wait for. */
    private static void press(Page page, String name) {
        var button = page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .last();
        var rows = page.locator("details.row").count();
        button.focus();
        if (name.startsWith("Add:")) {
            page.keyboard().press("Enter");
            page.waitForCondition(() -> page.locator("details.row").count() > rows);
        } else {
            page.waitForNavigation(() -> page.keyboard().press("Enter"));
        }
    }

    private static void follow(Locator link) {
        link.focus();
        link.page().waitForNavigation(() -> link.page().keyboard().press("Enter"));
    }

    /** Axe finds nothing on the page in its present state, which also fits a narrow screen; it needs scripts to run. */
    private static void assertAccessible(Page page, boolean scripts) {
        if (!scripts) {
            return;
        }
        assertThat(Axe.findingsButForColours(page)).as(page.url()).isEmpty();
        var before = page.viewportSize();
        page.setViewportSize(360, 740);
        assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                .as("the width of %s on a screen of 360", page.url())
                .isEqualTo(360);
        page.setViewportSize(before.width, before.height);
    }
}
