package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.luopan.Admin;
import org.springframework.boot.test.web.server.LocalServerPort;

/** No word that a form or an address accepts makes a page wider than the screen. */
@BrowserTest
class LongWordsTests {

    private static final String WORD = "realisationsvinstbeskattningsförhandlingsunderlagsmaterialsamlingshyllorna"
            .repeat(2)
            .substring(0, 120);

    /** Writes the long word into all text from editors and readers; labels of the program itself stay. */
    private static final String STRETCH = """
            word => {
              const text = "h1, h2, h3, h4, p, a, li, dd, td, th, summary, .facet label, figcaption, caption, .note, .zh, .option, .row, blockquote, b";
              const own = "script, style, svg, nav.contents, nav.pages, .footer, header, button, select, .badge, .number, .points, sup,"
                + " .visually-hidden, .strength, .freshness, .unit, .seal, time, .count, .state, .closeness, .mark, .at";
              const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
              const nodes = [];
              while (walker.nextNode()) nodes.push(walker.currentNode);
              for (const node of nodes) {
                const shown = node.parentElement.closest(text) && !node.parentElement.closest(own);
                if (shown && node.data.trim().length > 2 && /\\p{L}/u.test(node.data)) node.data = word;
              }
              for (const field of document.querySelectorAll("input[type=search], input[type=text]")) field.value = word;
            }""";

    /** The elements beyond the edge of the screen, on a page that scrolls sideways. */
    private static final String OUTSIDE = """
            () => {
              const width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= width) return [];
              const scrolls = element => element
                && (["auto", "hidden"].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
              return [document.documentElement.scrollWidth + " instead of " + width].concat([...document.querySelectorAll("body *")]
                .filter(element => element.getBoundingClientRect().right > width + 1 && !scrolls(element.parentElement))
                .slice(-4).map(element => [element, element.parentElement].map(one => one.tagName + "." + one.className).join(" in ")));
            }""";

    /** The narrow one is also the wide one at 400 %. */
    private static final int[] SCREENS = {320, 1280};

    /** As wide as a sheet of A4 between its margins. */
    private static final int[] SHEET = {658};

    @LocalServerPort
    int port;

    @Test
    void keepReadersPagesWithinTheScreen(Browser browser) {
        var page = open(browser, 1280);
        var asked = Stream.of(
                "/en/search?q=" + WORD,
                "/sv/search?q=" + WORD.substring(0, 80),
                "/sv/platforms?q=" + WORD.substring(0, 80),
                "/en/cities?q=" + WORD + "&tier=" + WORD,
                "/en/sources?q=" + WORD + "&kind=" + WORD,
                "/en/compare?platform=" + WORD,
                "/en/platforms/wechat/history/1..2");
        var kinds = Stream.concat(PageKinds.inEnglish(), PageKinds.someInSwedish());
        // LayoutTests see these on the narrow screen as they are.
        check(page, kinds.toList(), new int[] {1280}, SCREENS);
        check(page, asked.toList(), SCREENS, SCREENS);
        page.context().close();
    }

    @Test
    void keepTheDeskWithinTheScreen(Browser browser) {
        var page = open(browser, 1280);
        page.navigate("/login");
        page.locator("[name=username]").fill("admin");
        page.locator("[name=password]").fill(Admin.PASSWORD);
        page.locator("[name=password]").press("Enter");
        page.waitForURL("**/admin");
        check(
                page,
                List.of(
                        "/admin",
                        "/admin/entries/platforms",
                        "/admin/entries/platforms?q=" + WORD,
                        "/admin/review",
                        "/admin/reports",
                        "/admin/log",
                        "/admin/people",
                        "/admin/account",
                        "/admin/bundles",
                        "/admin/vocabulary",
                        "/admin/entries/platforms/of/wechat"),
                SCREENS,
                SCREENS);
        page.context().close();
    }

    @Test
    void keepPrintedPagesOnTheSheet(Browser browser) {
        var page = open(browser, SHEET[0]);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        check(
                page,
                List.of(
                        "/en/platforms/wechat",
                        "/en/platforms?view=table",
                        "/en/compare?platform=wechat&platform=weibo",
                        "/en/cities/qingdao",
                        "/en/glossary",
                        "/en/sources/tenba-2021",
                        "/sv/market",
                        "/en/platforms/wechat/history",
                        "/en/changes"),
                SHEET,
                SHEET);
        page.context().close();
    }

    private static void check(Page page, List<String> addresses, int[] asTheyAre, int[] withLongWords) {
        var outside = new ArrayList<String>();
        for (var address : addresses) {
            page.navigate(address);
            note(outside, address, page, asTheyAre);
            page.evaluate(STRETCH, WORD);
            note(outside, address + " with long words", page, withLongWords);
        }
        assertThat(outside).isEmpty();
    }

    private static void note(List<String> outside, String address, Page page, int... widths) {
        for (var width : widths) {
            page.setViewportSize(width, 800);
            var what = (List<?>) page.evaluate(OUTSIDE);
            if (!what.isEmpty()) {
                outside.add(address + " on " + width + ": " + what);
            }
        }
    }

    private Page open(Browser browser, int width) {
        var context = browser.newContext(
                new NewContextOptions().setBaseURL("http://localhost:" + port).setViewportSize(width, 800));
        context.setDefaultTimeout(10_000);
        return context.newPage();
    }
}
