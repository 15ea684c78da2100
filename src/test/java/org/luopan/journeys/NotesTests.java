package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where the numbers of notes and the ways back from them stand on the screen. */
@BrowserTest
class NotesTests {

    private static final List<String> PAGES =
            List.of("/sv/platforms/douyin", "/en/platforms/wechat", "/sv/glossary/kol", "/en/tiers/tier-1");

    @LocalServerPort
    int port;

    /** A note ends in the line in which its way back stands. */
    @Test
    void endInTheLineOfTheirWayBack(Browser browser) {
        assertNone(List.of(320, 360, 768, 1440), browser, """
                () => [...document.querySelectorAll(".footnotes li")].filter(note => {
                  const back = note.querySelector(".back");
                  if (!back) return false;
                  const before = document.createRange();
                  before.setStart(note, 0);
                  before.setEndBefore(back);
                  const texts = [...before.getClientRects()].filter(box => box.width > 1);
                  return back.getClientRects()[0].top > texts.at(-1).bottom - 4;
                }).map(note => note.textContent)""");
    }

    /** From number to number of one place it is as far as a finger needs and no farther, whether they have one digit or two. */
    @Test
    void haveTheirNumbersCloseTogetherButApartForAFinger(Browser browser) {
        assertNone(List.of(360, 1440), browser, """
                () => [...document.querySelectorAll("main .cite + .cite > a")].flatMap(second => {
                  const first = second.parentElement.previousElementSibling.firstElementChild;
                  const [from, to] = [first.getBoundingClientRect(), second.getBoundingClientRect()];
                  if (!to.width || to.top > from.top + 4) return [];
                  const step = Math.round(to.left - from.left);
                  return step < 24 || step > 25 ? [first.textContent + " " + second.textContent + ": " + step] : [];
                })""");
    }

    private void assertNone(List<Integer> widths, Browser browser, String script) {
        try (var context = browser.newContext(new NewContextOptions().setBaseURL("http://localhost:" + port))) {
            var page = context.newPage();
            for (var address : PAGES) {
                page.navigate(address);
                page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
                for (var width : widths) {
                    page.setViewportSize(width, 900);
                    assertThat((List<?>) page.evaluate(script))
                            .as("%s on %s", address, width)
                            .isEmpty();
                }
            }
        }
    }
}
