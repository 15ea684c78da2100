package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.account.EditorFixtures;
import org.luopan.account.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.context.WebApplicationContext;

/** The public page of what is typed stands beside its form, for its author alone, and leaves nothing behind. */
@BrowserTest
@TestPropertySource(properties = "luopan.test.base=edited")
class LivePreviewTests {

    private static final String ENTRY = "/admin/entries/glossary/of/koc";
    private static final String TYPED = "Words that somebody types and nobody reads.";

    /** What the program writes when somebody reads or saves; the forms that are being typed are kept on purpose. */
    private static final List<String> TABLES =
            List.of("entry", "revision", "term", "entry_read", "audit_event", "content_change", "source");

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
        EditorFixtures.open(program, "petra", "Petra Preview", Role.EDITOR);
    }

    @Test
    void showsWhatIsTypedInBothLanguagesAndWidths() {
        var page = signedIn("en-GB", true, 1440);
        var before = rows();
        page.navigate(ENTRY);
        var frame = page.frameLocator("#preview iframe");
        page.locator("#summary_en").fill(TYPED);
        page.locator("#summary_sv").fill("Ord som någon skriver.");
        comes(page, frame, TYPED);
        assertThat(box(page, "#preview").get("left"))
                .isGreaterThan(box(page, "#entry").get("right") - 1);
        assertThat((int) page.evaluate("() => document.querySelector('#preview iframe').contentWindow.innerWidth"))
                .isEqualTo(360);

        page.locator("[name=preview-language]:checked").press("ArrowRight");
        comes(page, frame, "Ord som någon skriver.");
        assertThat(frame.locator("html").getAttribute("lang")).isEqualTo("sv");
        page.locator("[name=preview-width]:checked").press("ArrowRight");
        assertThat((int) page.evaluate("() => document.querySelector('#preview iframe').contentWindow.innerWidth"))
                .isEqualTo(1200);
        assertThat(box(page, "#preview iframe").get("right")).isLessThanOrEqualTo(1440);
        assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(1440);
        assertThat(Axe.findings(page)).isEmpty();

        assertThat(rows()).isEqualTo(before);
        page.navigate("/en/glossary/koc");
        assertThat(page.content()).doesNotContain(TYPED);
    }

    @Test
    void keepsItsPlaceAndRunsNoScripts() {
        var page = signedIn("en-GB", true, 1440);
        page.navigate("/admin/entries/platforms/of/douban");
        var frame = page.frameLocator("#preview iframe");
        frame.locator("h1").waitFor();
        page.waitForFunction(
                "() => document.querySelector('#preview iframe').contentDocument.documentElement.scrollHeight > 2000");
        page.evaluate("() => document.querySelector('#preview iframe').contentWindow.scrollTo(0, 700)");
        page.locator("#name_en").fill("Douban, typed");
        comes(page, frame, "Douban, typed");
        assertThat(page.evaluate(
                        "() => document.querySelector('#preview iframe').contentDocument.documentElement.scrollTop"))
                .isEqualTo(700);
        assertThat(page.locator("#preview iframe").getAttribute("sandbox")).doesNotContain("allow-scripts");
        assertThat(frame.locator("a[href^='/']:not([target=_blank])").count()).isZero();
    }

    @Test
    void saysWhatIsWrongAndGoesOnShowingWhatWasRight() {
        var page = signedIn("sv-SE", true, 360);
        page.navigate(ENTRY);
        assertThat(page.locator("#preview iframe").count()).isZero();
        page.locator("#preview summary").press("Enter");
        var frame = page.frameLocator("#preview iframe");
        page.locator("#summary_sv").fill("Ord som någon skriver.");
        comes(page, frame, "Ord som någon skriver.");
        page.locator("#slug").fill("Inte en adress");
        page.waitForCondition(
                () -> page.locator("#preview [role=status]").innerText().contains("kan inte visas än"));
        assertThat(page.locator("#preview [role=status] li").count()).isOne();
        assertThat(frame.locator("body").innerText()).contains("Ord som någon skriver.");
        assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(360);
        assertThat(Axe.findings(page)).isEmpty();
        page.locator("#slug").fill("koc");
        page.waitForCondition(
                () -> page.locator("#preview [role=status]").innerText().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void opensInANewTabWithoutScripts(String language) {
        var page = signedIn("sv-SE", false, 360);
        page.navigate(ENTRY);
        page.locator("#preview summary").press("Enter");
        page.locator("#summary_" + language).fill(TYPED);
        var tab = page.waitForPopup(() ->
                page.locator("#preview button[formaction$='" + language + "']").press("Enter"));
        assertThat(tab.locator("html").getAttribute("lang")).isEqualTo(language);
        assertThat(tab.locator(".preview").innerText()).contains("inget är sparat");
        assertThat(tab.locator("main").innerText()).contains(TYPED);
        assertThat(page.locator("#summary_" + language).inputValue()).isEqualTo(TYPED);

        page.locator("#slug").fill("Inte en adress");
        var wrong = page.waitForPopup(() ->
                page.locator("#preview button[formaction$='" + language + "']").press("Enter"));
        assertThat(wrong.locator(".preview li").count()).isOne();
        assertThat(wrong.locator("main").innerText()).doesNotContain(TYPED).contains("KOC");
        assertThat(wrong.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(360);
    }

    @Test
    void showsAnEntryThatDoesNotExistYet() {
        var page = signedIn("en-GB", true, 1440);
        var before = rows();
        page.navigate("/admin/entries/glossary/new");
        var frame = page.frameLocator("#preview iframe");
        page.waitForCondition(() -> page.locator("#preview [role=status] li").count() > 0);
        assertThat(frame.locator("main").innerText()).contains("as soon as there is something to show");
        page.locator("#name_en").fill("A word of tomorrow");
        page.locator("#slug").fill("a-word-of-tomorrow");
        comes(page, frame, "A word of tomorrow");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void stillGuardsWhatWasTypedAfterATabWasOpened() {
        var page = signedIn("en-GB", true, 1440);
        page.navigate(ENTRY);
        page.locator("#summary_en").fill(TYPED);
        var tab = page.waitForPopup(
                () -> page.locator("#preview button[formaction$='en']").press("Enter"));
        assertThat(tab.locator("main").innerText()).contains(TYPED);
        var asked = new ArrayList<String>();
        page.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.accept();
        });
        page.navigate("/admin/account");
        assertThat(asked).containsExactly("beforeunload");
    }

    @Test
    void leadsFromThePreviewOfADraftToTheSameInTheOtherLanguage() {
        var page = signedIn("en-GB", true, 1440);
        page.navigate(ENTRY);
        page.locator("#summary_en").fill(TYPED);
        page.locator("#summary_sv").fill("Ord som någon skriver.");
        page.waitForNavigation(() -> page.locator("button[value=preview]").press("Enter"));
        assertThat(page.locator("main").innerText()).contains(TYPED);
        page.waitForNavigation(() -> page.locator(".preview a[lang=sv]").press("Enter"));
        assertThat(page.locator("main").innerText()).contains("Ord som någon skriver.");
        assertThat(page.locator(".preview").count()).isOne();
        page.waitForNavigation(() ->
                page.locator(".preview a[href*='/admin/revisions/']").last().press("Enter"));
        page.waitForNavigation(
                () -> page.locator("form[action$='/discarding'] button").first().press("Enter"));
    }

    /** Neither another site nor anybody who is not signed in gets a preview made. */
    @Test
    void needsTheTokenOfTheForm() {
        var page = signedIn("en-GB", true, 1440);
        page.navigate(ENTRY);
        var address = page.locator("#preview").getAttribute("data-from") + "/en";
        assertThat(page.evaluate("address => fetch(address, {method: 'POST'}).then(answer => answer.status)", address))
                .isEqualTo(403);
        var stranger = pages.open(new NewContextOptions()).context();
        assertThat(stranger.request().post(address).status()).isIn(401, 403);
        assertThat(stranger.request().get("/admin/preview").url()).contains("/login");
    }

    private static void comes(Page page, FrameLocator frame, String words) {
        page.waitForCondition(() -> frame.locator("body").innerText().contains(words));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Integer> box(Page page, String selector) {
        return (Map<String, Integer>) page.evaluate(
                "selector => { const { left, right } = document.querySelector(selector).getBoundingClientRect();"
                        + " return { left: Math.round(left), right: Math.round(right) }; }",
                selector);
    }

    private Map<String, Long> rows() {
        return Stream.concat(TABLES.stream(), Stream.of("figure"))
                .collect(Collectors.toMap(
                        table -> table,
                        table -> jdbc.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single()));
    }

    private Page signedIn(String locale, boolean scripts, int width) {
        return pages.signedIn(
                "petra",
                new NewContextOptions()
                        .setLocale(locale)
                        .setViewportSize(width, width < 500 ? 740 : 900)
                        .setJavaScriptEnabled(scripts));
    }
}
