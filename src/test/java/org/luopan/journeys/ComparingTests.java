package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A comparison built from the list. */
@BrowserTest
class ComparingTests {

    @LocalServerPort
    int port;

    Page page;

    @AfterEach
    void close() {
        page.context().close();
    }

    @Test
    void keepsWhatIsTickedWhileTheListIsFilteredAndDrawsTheSeries(Browser browser) {
        open(browser, true);
        page.navigate("/en/platforms");
        tick("wechat").check();
        tick("zhihu").check();
        assertThat(page.locator("#compare output").innerText()).isEqualTo("2 chosen");
        page.locator("#f-audience-gen-z").check();
        page.waitForURL(Pattern.compile(".*audience=gen-z.*"));
        page.locator("[data-entry='platform/bilibili'] input[form=compare]").check();
        assertThat(tick("wechat").count()).as("found by the filter").isZero();
        page.locator("#f-audience-gen-z").uncheck();
        page.waitForURL(url -> !url.contains("audience"));
        page.waitForCondition(() -> tick("wechat").isChecked());
        assertThat(page.locator("#compare output").innerText()).isEqualTo("3 chosen");
        assertThat(page.locator("body > [role=status]").textContent())
                .isEqualTo(page.locator("#browse [role=status]").innerText());
        press("#compare button");
        assertThat(page.url()).contains("platform=wechat", "platform=zhihu", "platform=bilibili");
        assertThat(page.locator("#lines figure").textContent()).contains("Bilibili", "Zhihu");
        assertThat(page.locator("#lines .chart path.l").count()).isEqualTo(2);
    }

    @Test
    void isBuiltNarrowedAndTakenApartWithoutScripts(Browser browser) {
        open(browser, false);
        page.navigate("/en/platforms?view=table");
        assertThat(page.locator("#compare").isVisible()).isFalse();
        tick("wechat").check();
        tick("weibo").check();
        assertThat(page.locator("#compare").innerText()).contains("Choose two to five");
        press("#compare button");
        assertThat(page.url()).endsWith("/en/compare?platform=wechat&platform=weibo");
        page.locator("#add").selectOption("qq");
        page.locator("input[name=diff]").check();
        press("form.choose button");
        assertThat(page.locator("h1").innerText()).isEqualTo("WeChat, Sina Weibo and Tencent QQ compared");
        page.locator("a.remove").nth(1).click();
        assertThat(page.url()).endsWith("/en/compare?platform=wechat&platform=qq&diff=1");
        page.locator("a.language").click();
        assertThat(page.locator("h1").innerText()).isEqualTo("WeChat och Tencent QQ jämförda");
    }

    @Test
    void keepsTheNamesInViewAndFoldsGroups(Browser browser) {
        for (var width : new int[] {360, 768, 1440}) {
            open(browser, false);
            page.setViewportSize(width, 700);
            page.navigate("/en/compare?platform=wechat&platform=weibo&platform=douyin");
            page.locator("tbody[data-group=reach]").evaluate("group => group.scrollIntoView({ block: 'center' })");
            var head = page.locator("thead th:nth-child(2) a.entry-link, thead th:nth-child(2) [data-entry]")
                    .first();
            assertThat(head.boundingBox().y).as("the first name on %s", width).isBetween(0.0, 120.0);
            var row = page.locator("tbody[data-group=reach] tr:not(.group)").first();
            assertThat(row.locator("th").boundingBox().x).isBetween(0.0, 200.0);
            page.locator("tbody[data-group=reach] .fold").check();
            assertThat(row.isVisible()).isFalse();
            page.context().close();
        }
        open(browser, false);
    }

    @Test
    void showsTwoOfThemOnAPhoneAndBreaksNoWord(Browser browser) {
        open(browser, false);
        page.setViewportSize(360, 700);
        page.navigate("/en/compare?platform=wechat&platform=weibo&platform=douyin");
        assertThat(page.locator("thead th:nth-child(4)").isVisible()).isFalse();
        page.locator(".chooser a").last().click();
        assertThat(page.locator("thead th:nth-child(3)").isVisible()).isFalse();
        assertThat(page.locator("thead th:nth-child(4)").isVisible()).isTrue();
        assertThat((Number) page.evaluate("""
                () => {
                  const broken = [];
                  const words = document.createTreeWalker(document.querySelector(".sides"), NodeFilter.SHOW_TEXT);
                  while (words.nextNode()) {
                    const text = words.currentNode;
                    if (!text.parentElement.closest(".amount, .unit, .badge, th a")) continue;
                    for (const word of text.data.matchAll(/\\p{L}+/gu)) {
                      const range = document.createRange();
                      range.setStart(text, word.index);
                      range.setEnd(text, word.index + word[0].length);
                      if (range.getClientRects().length > 1) broken.push(word[0]);
                    }
                  }
                  return broken.length;
                }""")).isEqualTo(0);
    }

    private void open(Browser browser, boolean scripts) {
        page = browser.newContext(new NewContextOptions()
                        .setBaseURL("http://localhost:" + port)
                        .setJavaScriptEnabled(scripts))
                .newPage();
    }

    private Locator tick(String slug) {
        return page.locator("input[type=checkbox][form=compare][value=" + slug + "]");
    }

    private void press(String button) {
        page.locator(button).focus();
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }
}
