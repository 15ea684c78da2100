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

/** No word that a form or an address accepts makes a page wider than the screen; {@link LayoutTests} asks every kind of page. */
@BrowserTest
class LongWordsTests {

    private static final String WORD = Strain.WORD;

    /** The narrow one is also the wide one at 400 %. */
    private static final int[] SCREENS = {320, 1280};

    /** As wide as a sheet of A4 between its margins. */
    private static final int[] SHEET = {658};

    @LocalServerPort
    int port;

    @Test
    void keepReadersPagesWithinTheScreen(Browser browser) {
        var page = open(browser, 1280);
        var asked = List.of(
                "/en/search?q=" + WORD,
                "/sv/search?q=" + WORD.substring(0, 80),
                "/sv/platforms?q=" + WORD.substring(0, 80),
                "/en/cities?q=" + WORD + "&tier=" + WORD,
                "/en/sources?q=" + WORD + "&kind=" + WORD,
                "/en/compare?platform=" + WORD,
                "/en/platforms/wechat/history/1..2");
        check(page, asked, SCREENS);
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
                SHEET);
        page.context().close();
    }

    @Test
    void areSeenWhereTheyReachOutOfTheScreen(Browser browser) {
        var page = open(browser, 1280);
        page.setContent("<main><p style='white-space:nowrap'>Short words");
        assertThat(Strain.outside(page, 320)).isEmpty();
        assertThat(Strain.ofLargeText(page)).isEmpty();
        assertThat(Strain.ofLongWords(page, 320, 1280))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("with long words on 320");
        page.setContent("<main style='width:28rem'>A part of a fixed width");
        assertThat(Strain.ofLargeText(page))
                .hasSize(3)
                .allMatch(fault -> fault.matches("with text of (200% on (360|768)|400% on 1440).*"));
        page.context().close();
    }

    private static void check(Page page, List<String> addresses, int... widths) {
        var outside = new ArrayList<String>();
        for (var address : addresses) {
            page.navigate(address);
            Stream.of(Strain.outside(page, widths), Strain.ofLongWords(page, widths))
                    .flatMap(List::stream)
                    .forEach(fault -> outside.add(address + " " + fault));
        }
        assertThat(outside).isEmpty();
    }

    private Page open(Browser browser, int width) {
        var context = browser.newContext(
                new NewContextOptions().setBaseURL("http://localhost:" + port).setViewportSize(width, 800));
        context.setDefaultTimeout(10_000);
        return context.newPage();
    }
}
