package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How names, seals, scales and lists look on a phone, where they are set in two lines or close together. */
@BrowserTest
class SmallPrintTests {

    @LocalServerPort
    int port;

    @Test
    void leavesNoWordOfANameAloneInItsLastLine(Browser browser) {
        var alone = onAPhone("/en/platforms/wechat", browser, """
                () => [...document.querySelectorAll("#article summary, .entry-links a:not(:has(.seal))")].filter(name => {
                  const text = document.createRange();
                  text.selectNodeContents(name);
                  const lines = [...text.getClientRects()].filter(box => box.width > 1);
                  const last = Math.max(...lines.map(box => box.bottom));
                  const width = Math.max(...lines.filter(box => box.bottom > last - 4).map(box => box.width));
                  const words = name.textContent.trim().split(/\\s+/);
                  return lines.some(box => box.bottom < last - 4) && words.length > 3 && width < 60;
                }).map(name => name.textContent.trim())""");
        assertThat(alone).isEmpty();
    }

    @Test
    void saysInOneSizeHowAndWhereSomethingWasRead(Browser browser) {
        for (var address : List.of("/en/market", "/en/trends", "/en/platforms/wechat")) {
            var larger = onAPhone(address, browser, """
                    () => [...document.querySelectorAll(".support + .seen")].filter(place => {
                      const size = of => parseFloat(getComputedStyle(of).fontSize);
                      return Math.abs(size(place) - size(place.previousElementSibling)) > .8;
                    }).map(place => place.parentElement.textContent.trim())""");
            assertThat(larger).as(address).isEmpty();
        }
    }

    @Test
    void keepsTheNumbersOfAScaleApart(Browser browser) {
        var touching = onAPhone("/en/charts/shares?metric=internet-users-age-share", browser, """
                () => [...document.querySelectorAll(".dot-axis text")].map(one => ({text: one.textContent, box: one.getBoundingClientRect()}))
                  .filter(one => one.box.width).sort((a, b) => a.box.left - b.box.left)
                  .flatMap((one, at, all) => at && one.box.left < all[at - 1].box.right + 4 ? [all[at - 1].text + one.text] : [])""");
        assertThat(touching).isEmpty();
    }

    @Test
    void listsPlatformsOneBelowTheOther(Browser browser) {
        var beside = onAPhone("/en/platforms/wechat", browser, """
                () => [...document.querySelectorAll(".entry-links:has(.seal) > li + li")]
                  .filter(one => one.getBoundingClientRect().top < one.previousElementSibling.getBoundingClientRect().bottom - 4)
                  .map(one => one.textContent)""");
        assertThat(beside).isEmpty();
    }

    @Test
    void keepsSealsWithinTheirColumn(Browser browser) {
        var outside = onAPhone("/en/compare?platform=wechat&platform=weibo&platform=douyin", browser, """
                () => [...document.querySelectorAll(".sides thead th .seal")]
                  .filter(seal => seal.getBoundingClientRect().left < seal.closest("th").getBoundingClientRect().left - 1)
                  .map(seal => seal.parentElement.textContent)""");
        assertThat(outside).isEmpty();
    }

    @Test
    void continuesWithASmallLetterAfterASemicolon(Browser browser) {
        for (var address : List.of("/en/platforms/douyin", "/en/platforms/wechat", "/sv/platforms/wechat")) {
            var capitals = onAPhone(address, browser, """
                    () => [...document.querySelectorAll(".glance dd li, .routes dt + dd")].map(one => one.textContent)
                      .flatMap(text => text.match(/; [A-ZÅÄÖ][a-zåäö]+ [a-zåäö]+/g) ?? [])""");
            assertThat(capitals).as(address).isEmpty();
        }
    }

    @Test
    void leavesNoShortLinkAloneInItsLine(Browser browser) {
        for (var address :
                List.of("/en/platforms", "/sv/platforms", "/en/cities", "/en/tiers/tier-3", "/sv/cities/chengdu")) {
            var alone = onAPhone(address, browser, """
                    () => [...document.querySelectorAll(".sorting, main > .next")].flatMap(list => {
                      const links = [...list.children].filter(link => link.checkVisibility());
                      const tops = links.map(link => Math.round(link.getBoundingClientRect().top / 8));
                      return links.length > 2 && tops.filter(top => top === tops.at(-1)).length === 1 ? [links.at(-1).textContent] : [];
                    })""");
            assertThat(alone).as(address).isEmpty();
        }
    }

    private List<?> onAPhone(String address, Browser browser, String script) {
        try (var context = browser.newContext(
                new NewContextOptions().setBaseURL("http://localhost:" + port).setViewportSize(360, 740))) {
            Page page = context.newPage();
            page.navigate(address);
            return (List<?>) page.evaluate(script);
        }
    }
}
