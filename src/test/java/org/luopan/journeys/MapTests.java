package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The map of cities as it is seen. */
@BrowserTest
class MapTests {

    /** The names that are shown, with their boxes: [name, box]. */
    private static final String NAMES = """
            () => [...document.querySelectorAll("svg.map")].flatMap(map => {
                const sheet = map.getBoundingClientRect();
                const shown = [...map.querySelectorAll(".names text")].map(text => [text.textContent, text.getBoundingClientRect()])
                    .filter(([, box]) => box.width > 0);
                const wrong = shown.filter(([, box]) => box.left < sheet.left - 1 || box.right > sheet.right + 1
                    || box.top < sheet.top - 1 || box.bottom > sheet.bottom + 1).map(([name]) => name + " leaves the map");
                shown.forEach(([name, one], i) => shown.slice(0, i).forEach(([other, two]) => {
                    if (one.left < two.right && two.left < one.right && one.top + 2 < two.bottom && two.top + 2 < one.bottom)
                        wrong.push(name + " covers " + other);
                }));
                return wrong;
            })
            """;

    /** The marks that a name of the same or a lower class covers; links and marks come in the same order. */
    private static final String COVERED_MARKS = """
            () => [...document.querySelectorAll("svg.map")].flatMap(map => {
                const marks = [...map.querySelectorAll(".marks use")].filter(mark => !mark.classList.contains("faint"));
                const places = [...map.querySelectorAll("a")].map((link, i) => ({
                    name: link.querySelector("text").textContent, box: marks[i].getBoundingClientRect(),
                    rank: Number(marks[i].classList[0].slice(5)) || 99 }));
                return [...map.querySelectorAll(".names text")].filter(text => text.getBoundingClientRect().width > 0).flatMap(text => {
                    const one = text.getBoundingClientRect();
                    const own = places.find(place => place.name === text.textContent);
                    return places.filter(place => place !== own && place.rank <= own.rank).filter(({ box }) => {
                        const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
                        return x > one.left && x < one.right && y > one.top && y < one.bottom;
                    }).map(place => text.textContent + " covers " + place.name);
                });
            })
            """;

    @LocalServerPort
    int port;

    BrowserContext context;
    Page page;

    @AfterEach
    void close() {
        context.close();
    }

    @ParameterizedTest
    @CsvSource({"en, 320 360 768 1920", "sv, 320 360 1440"})
    void hidesNoNameByAnother(String language, String widths, Browser browser) {
        open(browser, new NewContextOptions());
        for (var path : List.of("/cities?view=map", "/cities?view=map&province=guangdong", "/tiers")) {
            page.navigate("/" + language + path);
            assertThat(page.locator("svg.map .names text").count()).isPositive();
            for (var width : widths.split(" ")) {
                page.setViewportSize(Integer.parseInt(width), 900);
                assertThat(page.evaluate(NAMES)).as("%s on %s", path, width).isEqualTo(List.of());
                assertThat(page.evaluate(COVERED_MARKS))
                        .as("%s on %s", path, width)
                        .isEqualTo(List.of());
            }
        }
    }

    @Test
    void hasNoLettersBelowElevenPixels(Browser browser) {
        open(browser, new NewContextOptions());
        for (var path : List.of("/en/cities?view=map", "/sv/charts/cities/embed", "/sv/tiers")) {
            page.navigate(path);
            for (var width : List.of(320, 360, 1440)) {
                page.setViewportSize(width, 900);
                assertThat((List<?>) page.evaluate("""
                                () => [...document.querySelectorAll("svg.map text")].filter(text => text.checkVisibility())
                                    .map(text => [text.textContent, parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().d])
                                    .filter(([, size]) => size < 11).map(([words, size]) => words + " " + size)
                                """))
                        .as("%s on %s", path, width)
                        .isEmpty();
            }
        }
    }

    @Test
    void namesEveryCityOfTierOne(Browser browser) {
        open(browser, new NewContextOptions());
        page.navigate("/en/cities?view=map");
        for (var width : List.of(360, 1440)) {
            page.setViewportSize(width, 900);
            assertThat(page.locator("svg.map >> nth=0")
                            .locator(".names text:visible")
                            .allTextContents())
                    .as("on %s", width)
                    .contains("Beijing", "Shanghai", "Guangzhou", "Shenzhen");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void writesTheNamesOfTheSouthBesideAllMarks(String language, Browser browser) {
        open(browser, new NewContextOptions().setViewportSize(360, 900));
        page.navigate("/" + language + "/cities?view=map");
        assertThat(page.evaluate("""
                        () => {
                            const map = document.querySelector("svg.map");
                            const marks = [...map.querySelectorAll(".marks use")].map(mark => mark.getBoundingClientRect());
                            const names = [...map.querySelectorAll(".names.narrow text")].filter(text => text.textContent === "Guangzhou");
                            return [names.length, ...names.map(text => text.getBoundingClientRect()).flatMap(name => marks.filter(mark =>
                                mark.left + 3 < name.right && name.left < mark.right - 3 && mark.top + 3 < name.bottom && name.top < mark.bottom - 3))];
                        }
                        """)).isEqualTo(List.of(1));
    }

    @Test
    void saysTheNameUnderThePointerAndInFocusWithoutScripts(Browser browser) {
        open(browser, new NewContextOptions().setJavaScriptEnabled(false));
        page.navigate("/en/cities?view=map");
        var sanya = page.locator("svg.map a[href$='/sanya']");
        assertThat(sanya.locator("text").isVisible()).isFalse();
        sanya.locator("rect").hover();
        assertThat(sanya.locator("text").isVisible()).isTrue();
        page.mouse().move(1, 1);
        assertThat(sanya.locator("text").isVisible()).isFalse();
        sanya.focus();
        page.keyboard().press("Shift+Tab");
        page.keyboard().press("Tab");
        assertThat(sanya.locator("text").isVisible()).isTrue();
    }

    @Test
    void hasMarksThatAFingerFindsOnAPhone(Browser browser) {
        open(browser, new NewContextOptions().setViewportSize(360, 740));
        page.navigate("/en/cities?view=map");
        var least = (Number)
                page.evaluate(
                        "() => Math.min(...[...document.querySelectorAll('svg.map:not(.part) .marks path,"
                                + " svg.map .marks use')].map(mark => mark.getBoundingClientRect().width).filter(width => width > 0))");
        assertThat(least.doubleValue()).isGreaterThan(4.5);
        assertThat(page.evaluate("() => [...document.querySelectorAll('.cities-table td, .cities-table th')]"
                        + ".filter(cell => cell.getBoundingClientRect().right > innerWidth).length"))
                .isEqualTo(0);
        assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(360);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void drawsTheLandOnScreenAndOnPaper(boolean paper, Browser browser) {
        open(browser, new NewContextOptions().setColorScheme(ColorScheme.DARK));
        page.navigate("/en/cities?view=map");
        if (paper) {
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        }
        var loaded = page.evaluate(
                "async () => { const image = new Image();"
                        + " image.src = document.querySelector('svg.map image').href.baseVal; await image.decode();"
                        + " return image.naturalWidth > 0 && document.querySelector('svg.map image').getBoundingClientRect().width > 300; }");
        assertThat(loaded).isEqualTo(true);
        assertThat(page.evaluate(NAMES)).isEqualTo(List.of());
    }

    private void open(Browser browser, NewContextOptions options) {
        context = browser.newContext(options.setBaseURL("http://localhost:" + port));
        page = context.newPage();
    }
}
