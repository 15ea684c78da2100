package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
class PrintTests {

    private static final String PROFILE = "/en/platforms/wechat";

    @LocalServerPort
    int port;

    BrowserContext context;
    Page page;

    @BeforeEach
    void open(Browser browser) {
        context = browser.newContext(new NewContextOptions().setBaseURL("http://localhost:" + port));
        page = context.newPage();
    }

    @AfterEach
    void close() {
        context.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/en/platforms/wechat, 6",
        "/sv/platforms/wechat, 6",
        "/en/platforms/douyin, 6",
        "/sv/platforms/douyin, 6",
        "/en/cities/chengdu, 2",
        "/en/compare?platform=wechat&platform=weibo&platform=douyin, 6",
        "/en/finder/brief?audience=young-urban&objective=seeding&entity=no&route=wechat/overseas-service-account, 4"
    })
    void needsFewSheets(String path, int most) {
        page.navigate(path);
        var pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1).split("/Type /Page\\b", -1).length - 1)
                .isBetween(1, most);
    }

    /** A sheet of A4 between its margins, so wide that nothing is shrunk to fit it, and nothing cut; no word is broken. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/platforms/wechat",
                "/sv/platforms/douyin",
                "/en/cities/chengdu",
                "/en/trends/livestreaming",
                "/sv/compare?platform=bilibili&platform=zhihu&platform=wechat"
            })
    void fitsTheSheetInLettersThatCanBeRead(String path) {
        page.setViewportSize(680, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.navigate(path);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(680);
        assertThat(Faults.LAYOUT.of(page)).noneMatch(fault -> fault.startsWith("breaks"));
        assertThat(page.evaluate("""
                () => {
                  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                  const small = new Set();
                  while (words.nextNode()) {
                    const at = words.currentNode.parentElement;
                    if (!words.currentNode.data.trim() || !at.getClientRects().length || at.matches(".seal")) continue;
                    const least = at.closest(".prose, .rows dd, .routes dd") && !at.closest(".note, .cite, .badge, .closeness") ? 12 : 10;
                    if (parseFloat(getComputedStyle(at).fontSize) < least) small.add(at.outerHTML.slice(0, 80));
                  }
                  return [...small];
                }
                """)).isEqualTo(List.of());
    }

    @Test
    void saysOnEverySheetWhereItComesFromAndWhenItWasPrinted() {
        page.navigate(PROFILE);
        var line = page.locator("html").getAttribute("data-paper");
        assertThat(line).contains("/en/platforms/wechat").containsPattern("printed \\d+ \\w+ \\d{4}");
        assertThat(page.evaluate("""
                () => [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.cssText).join(" ")
                """).toString()).containsPattern("@bottom-left \\{[^}]*content: attr\\(data-paper\\)");
    }

    @Test
    void showsChartsAndNothingThatCanOnlyBePressed() {
        page.navigate(PROFILE);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("svg.chart").first().isVisible()).isTrue();
        for (var only : List.of(".next", ".back", "button", "input", "select", ".from a")) {
            for (var one : page.locator(only).all()) {
                assertThat(one.isVisible()).as(only).isFalse();
            }
        }
    }

    @Test
    void keepsTheSourcesAndLeavesOutWhatPaperCannotDo() {
        page.navigate(PROFILE);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("section.footnotes").isVisible()).isTrue();
        assertThat(page.locator("section.footnotes li").count()).isGreaterThan(5);
        assertThat(page.locator("h1").isVisible()).isTrue();
        assertThat(page.locator("header.masthead nav").isVisible()).isFalse();
        assertThat(page.locator("nav.contents").isVisible()).isFalse();
    }

    @Test
    void keepsTheHeadsOfTablesThatAScreenCanSort() {
        page.navigate("/en/cities/chengdu");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".placements thead button").count()).isGreaterThan(2);
        for (var head : page.locator(".placements thead button").all()) {
            assertThat(head.isVisible()).as(head.textContent()).isTrue();
        }
    }

    @Test
    void keepsFootnotesApartFromTheBadgesBesideThem() {
        page.navigate("/en/market");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.evaluate("""
                () => [...document.querySelectorAll(".cite + .badge")]
                    .filter(badge => badge.checkVisibility())
                    .filter(badge => {
                        const [note, own] = [badge.previousElementSibling, badge].map(one => one.getBoundingClientRect());
                        return note.right > own.left + .5 && note.bottom > own.top + 1;
                    })
                    .map(badge => badge.parentElement.textContent.trim().slice(0, 60))
                """)).isEqualTo(List.of());
    }

    /** The numbers in the head of a list of which only a part is printed: from, to, of how many. */
    private static final Pattern PART = Pattern.compile("(\\d+)–(\\d+) (?:of|av) (\\d+)");

    @ParameterizedTest
    @CsvSource({
        "/en/sources, .browse-head [role=status], .results > li",
        "/sv/sources?page=2, .browse-head [role=status], .results > li",
        "/en/cities, .browse-head [role=status], .results > li",
        "/en/sources/tenba-2021, #claims-heading, #claims .claims > li",
        "/sv/sources/tenba-2021?show=claims&page=2, #claims-heading, #claims .claims > li"
    })
    void saysWhichPartOfAListIsOnPaper(String path, String head, String rows) {
        page.navigate(path);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        var printed =
                page.locator(rows).all().stream().filter(Locator::isVisible).count();
        var part = PART.matcher(page.locator(head).innerText());
        assertThat(part.find()).as(page.locator(head).innerText()).isTrue();
        assertThat(Long.parseLong(part.group(2)) - Long.parseLong(part.group(1)) + 1)
                .isEqualTo(printed);
        assertThat(Long.parseLong(part.group(3))).isGreaterThan(printed);
    }

    @Test
    void isBlackOnWhiteAlsoForReadersOfTheDark() {
        page.navigate(PROFILE);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));
        assertThat(page.evaluate("() => getComputedStyle(document.body).backgroundColor"))
                .isIn("rgba(0, 0, 0, 0)", "rgb(255, 255, 255)");
    }

    /** Names with their first reason, whether a script opens what is folded before printing or not; nothing that only says it is there. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void printsThePlatformsOfFoldedGroupsEachWithAReason(boolean scripts) {
        page.navigate("/en/finder?audience=young-urban&objective=seeding&must=objective/seeding");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        if (scripts) {
            page.evaluate("dispatchEvent(new Event('beforeprint'))");
        }
        var groups = page.locator("details.group").all();
        assertThat(groups).hasSizeGreaterThanOrEqualTo(3);
        for (var group : groups) {
            assertThat(group.locator("summary h2").isVisible()).isTrue();
            var platforms = group.locator(":is([data-entry], [data-excluded], .links li)")
                    .all();
            assertThat(platforms).as(group.innerText()).isNotEmpty();
            for (var platform : platforms) {
                assertThat(isPrinted(platform)).as(platform.textContent()).isTrue();
            }
            for (var one : group.locator("[data-entry]:has(.reasons)").all()) {
                assertThat(one.locator(".reasons > li").all().stream().filter(PrintTests::isPrinted))
                        .as(one.textContent())
                        .hasSize(1);
            }
        }
    }

    /** What stands in a folded part has a size, but is not painted. */
    private static boolean isPrinted(Locator one) {
        return (boolean)
                one.evaluate("node => node.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true })");
    }
}
