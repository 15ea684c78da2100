package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where the numbers of notes and the ways back from them stand on the screen. */
@BrowserTest
class NotesTests {

    private static final List<String> PAGES =
            List.of("/sv/platforms/douyin", "/en/platforms/wechat", "/sv/glossary/kol", "/en/tiers/tier-1");

    @LocalServerPort
    int port;

    /** A note ends in the line in which its way back stands. */
    @ParameterizedTest
    @ValueSource(ints = {320, 360, 768, 1440})
    void endInTheLineOfTheirWayBack(int width, Browser browser) {
        for (var address : PAGES) {
            var alone = at(width, address, browser, """
                    () => [...document.querySelectorAll(".footnotes li")].filter(note => {
                      const back = note.querySelector(".back");
                      if (!back) return false;
                      const before = document.createRange();
                      before.setStart(note, 0);
                      before.setEndBefore(back);
                      const texts = [...before.getClientRects()].filter(box => box.width > 1);
                      return back.getClientRects()[0].top > texts.at(-1).bottom - 4;
                    }).map(note => note.textContent)""");
            assertThat(alone).as(address).isEmpty();
        }
    }

    /** From number to number of one place it is as far as a finger needs and no farther, whether they have one digit or two. */
    @ParameterizedTest
    @ValueSource(ints = {360, 1440})
    void haveTheirNumbersCloseTogetherButApartForAFinger(int width, Browser browser) {
        for (var address : PAGES) {
            var apart = at(width, address, browser, """
                    () => [...document.querySelectorAll("main .cite + .cite > a")].flatMap(second => {
                      const first = second.parentElement.previousElementSibling.firstElementChild;
                      const [from, to] = [first.getBoundingClientRect(), second.getBoundingClientRect()];
                      if (!to.width || to.top > from.top + 4) return [];
                      const step = Math.round(to.left - from.left);
                      return step < 24 || step > 25 ? [first.textContent + " " + second.textContent + ": " + step] : [];
                    })""");
            assertThat(apart).as(address).isEmpty();
        }
    }

    private List<?> at(int width, String address, Browser browser, String script) {
        try (var context = browser.newContext(
                new NewContextOptions().setBaseURL("http://localhost:" + port).setViewportSize(width, 900))) {
            Page page = context.newPage();
            page.navigate(address);
            page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
            return (List<?>) page.evaluate(script);
        }
    }
}
