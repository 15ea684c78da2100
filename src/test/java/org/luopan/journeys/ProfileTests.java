package org.luopan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of entries as they are read: what stands first, the contents beside the text, the sources. */
@BrowserTest
class ProfileTests {

    private static final int HEIGHT = 740;

    @LocalServerPort
    int port;

    Browser browser;
    BrowserContext context;
    Page page;

    @BeforeEach
    void take(Browser given) {
        browser = given;
    }

    @AfterEach
    void close() {
        context.close();
    }

    private void open(String path, int width, boolean scripts) {
        context = browser.newContext(new NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setViewportSize(width, HEIGHT)
                .setJavaScriptEnabled(scripts));
        page = context.newPage();
        page.navigate(path);
    }

    @ParameterizedTest
    @CsvSource({"wechat, 360", "xiaohongshu, 360", "wechat, 1440", "douyin, 1440", "weibo, 1440"})
    void sayWhatDecidesOnTheFirstScreen(String slug, int width) {
        open("/en/platforms/" + slug, width, false);
        for (var part : page.locator(".top h1, .top .what, .glance > div").all()) {
            var box = part.boundingBox();
            assertThat(box.y + box.height).as(part.innerText()).isLessThanOrEqualTo(HEIGHT);
        }
        if (!slug.equals("xiaohongshu")) {
            assertThat(page.locator(".next > a").first().boundingBox().y).isLessThan(HEIGHT);
        }
    }

    @Test
    void neverScrollSideways() {
        open("/sv/platforms/douyin", 1440, true);
        for (var width : List.of(320, 360, 768, 1440, 1920)) {
            page.setViewportSize(width, HEIGHT);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        }
    }

    @Test
    void keepTheirContentsInViewAndMarkWhatIsRead() {
        open("/en/platforms/wechat", 1440, true);
        var contents = page.locator(".leaf > .contents");
        contents.getByText("Accounts").click();
        assertThat(contents.locator("[aria-current]")).hasText("Accounts");
        assertThat(contents.boundingBox().y).isBetween(-1.0, 1.0);
        page.locator("#sources-heading").scrollIntoViewIfNeeded();
        page.keyboard().press("End");
        assertThat(contents.locator("[aria-current]")).hasText("Sources");
    }

    @Test
    void foldTheirContentsOnAPhoneAlsoWithoutScripts() {
        open("/en/platforms/wechat", 360, false);
        var link = page.locator(".leaf > .contents a").first();
        assertThat(link).not().isVisible();
        page.locator(".leaf > .contents summary").click();
        assertThat(link).isVisible();
        page.locator(".leaf > .contents").getByText("Accounts").click();
        assertThat(page).hasURL(Pattern.compile(".*#routes"));
    }

    @Test
    void showTheCardOfASourceOnFocusAndPutItAway() {
        open("/en/platforms/wechat", 1440, true);
        var cite = page.locator(".cite > a").first();
        page.locator(".facts.rows a").first().focus();
        page.keyboard().press("Tab");
        var card = page.locator(".source-card");
        assertThat(card).isVisible();
        assertThat(card).containsText("KZWR");
        assertThat(card).containsText("read in the original");
        assertThat(cite.getAttribute("aria-describedby")).isEqualTo("source-card");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.closest('.source-card') != null"))
                .isEqualTo(true);
        page.keyboard().press("Escape");
        assertThat(card).not().isVisible();
    }

    @Test
    void showTheCardOfASourceUnderThePointer() {
        open("/en/platforms/wechat", 1440, true);
        page.locator(".cite > a").first().hover();
        assertThat(page.locator(".source-card")).isVisible();
        page.mouse().move(5, 5);
        assertThat(page.locator(".source-card")).not().isVisible();
    }

    @Test
    void showTheCardOfASourceOnATap() {
        context = browser.newContext(new NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setViewportSize(360, HEIGHT)
                .setHasTouch(true)
                .setIsMobile(true));
        page = context.newPage();
        page.navigate("/en/platforms/wechat");
        var cite = page.locator(".cite > a").first();
        cite.tap();
        assertThat(page.locator(".source-card")).isVisible();
        var box = page.locator(".source-card").boundingBox();
        assertThat(List.of(box.x >= 0, box.x + box.width <= 360)).containsOnly(true);
        assertThat(page.url()).doesNotContain("#");
        cite.tap();
        assertThat(page).hasURL(Pattern.compile(".*#source-1"));
    }

    @Test
    void leadFromASourceBackToEveryPlaceThatCitesIt() {
        open("/en/platforms/wechat", 1440, true);
        for (var note : page.locator(".footnotes li").all().subList(0, 12)) {
            var places = page.locator(".cite > a[href='#" + note.getAttribute("id") + "']");
            assertThat(note.locator("a.back").count()).isEqualTo(Math.min(9, places.count()));
            for (var back : note.locator("a.back").all()) {
                assertThat(page.locator(back.getAttribute("href")).getAttribute("href"))
                        .isEqualTo("#" + note.getAttribute("id"));
            }
        }
    }

    @Test
    void leadBackToTheTextWithoutScripts() {
        open("/en/platforms/wechat", 1440, false);
        page.locator(".cite > a").first().click();
        assertThat(page).hasURL(Pattern.compile(".*#source-1"));
        page.locator("#source-1 a.back").press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*#r1"));
        assertThat(page.locator("#r1")).isInViewport();
    }

    /** A number opens the list at its note, and the list can be opened as a whole. */
    @Test
    void foldTheirSourcesOnAPhoneUntilOneIsAskedFor() {
        open("/en/platforms/wechat", 360, false);
        var note = page.locator("#source-40");
        assertThat(note).not().isVisible();
        page.locator(".cite > a[href='#source-40']").first().click();
        assertThat(note).isInViewport();
        page.locator("#source-40 a.back").press("Enter");
        assertThat(page.locator("#r40")).isInViewport();
        assertThat(note).not().isVisible();
        page.locator(".notes-fold > summary").click();
        assertThat(note).isVisible();
        open("/en/platforms/wechat", 1440, false);
        assertThat(page.locator("#source-40")).isVisible();
    }
}
