package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Dots, bars, heat maps, small charts and the map: as files, as pictures, and within the pages of other sites. */
@BrowserTest
class DisplayTests {

    private static final List<String> CHARTS = List.of(
            "/charts/monthly-users@",
            "/charts/audiences@",
            "/charts/reach@",
            "/charts/shares@?metric=internet-users-age-share",
            "/charts/cities@",
            "/charts/compared@?platform=wechat&platform=weibo&platform=douyin&platform=bilibili&platform=xiaohongshu",
            "/charts/compared-apart@?platform=wechat&platform=weibo&platform=kuaishou",
            "/charts/compared-lines@?platform=bilibili&platform=zhihu");

    /** The texts of a file that leave it, or cover one another; the names on maps stand on their marks. */
    private static final String CUT = """
            () => {
                const file = document.documentElement.getBoundingClientRect();
                const texts = [...document.querySelectorAll("text")];
                const boxes = texts.map(text => [text.textContent, text.getBoundingClientRect()]);
                const wrong = boxes.filter(([, box]) => box.left < file.left || box.right > file.left + file.width - 8
                    || box.bottom > file.top + file.height).map(([words]) => "outside: " + words);
                boxes.forEach(([words, one], i) => boxes.slice(0, i).forEach(([others, other]) => {
                    if (one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 3 && other.top < one.bottom - 3)
                        wrong.push(words + " covers " + others);
                }));
                return wrong;
            }
            """;

    /** The least contrast of elements with what is behind them: of their text, or of what fills them. */
    private static final String CONTRAST = """
            (part) => {
                const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
                const luminance = (colour) => {
                    canvas.clearRect(0, 0, 1, 1);
                    canvas.fillStyle = colour;
                    canvas.fillRect(0, 0, 1, 1);
                    const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map(one => one / 255)
                        .map(one => one <= .04045 ? one / 12.92 : ((one + .055) / 1.055) ** 2.4);
                    return .2126 * r + .7152 * g + .0722 * b;
                };
                const ground = (element) => {
                    const colour = getComputedStyle(element).backgroundColor;
                    return /, 0\\)$/.test(colour) && element.parentElement ? ground(element.parentElement) : colour;
                };
                const found = [...document.querySelectorAll(part)].filter(element => element.checkVisibility());
                return found.length === 0 ? 0 : Math.min(...found.map(element => {
                    const style = getComputedStyle(element);
                    const drawn = element.namespaceURI.endsWith("svg");
                    const [one, other] = [luminance(!drawn ? style.color : style.fill === "none" ? style.stroke : style.fill),
                        luminance(ground(drawn ? element.closest("svg") : element))].sort((a, b) => b - a);
                    return (one + .05) / (other + .05);
                }));
            }
            """;

    @LocalServerPort
    int port;

    BrowserContext context;
    Page page;

    @AfterEach
    void close() {
        context.close();
    }

    static Stream<String> charts() {
        return CHARTS.stream();
    }

    @ParameterizedTest
    @MethodSource("charts")
    void holdEveryTextInFullAsFiles(String chart, Browser browser) {
        open(browser, new NewContextOptions().setViewportSize(760, 900));
        for (var language : List.of("/en", "/sv")) {
            page.navigate(language + in(chart, ".svg"));
            assertThat(page.locator("text").count()).as(language).isGreaterThan(4);
            assertThat(page.evaluate(CUT)).as(language).isEqualTo(List.of());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void areFilesInTheColoursOfTheirReader(ColorScheme scheme, Browser browser) {
        open(browser, new NewContextOptions().setColorScheme(scheme));
        var complaints = new ArrayList<String>();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        for (var chart : CHARTS) {
            page.navigate("/en" + in(chart, ".svg"));
            assertThat(page.evaluate("() => getComputedStyle(document.querySelector('svg > rect')).fill"))
                    .as(chart)
                    .isEqualTo(scheme == ColorScheme.DARK ? "rgb(28, 27, 24)" : "rgb(255, 255, 255)");
            assertThat(page.evaluate("() => getComputedStyle(document.querySelector('svg > text')).fill"))
                    .as(chart)
                    .isEqualTo(scheme == ColorScheme.DARK ? "rgb(236, 231, 220)" : "rgb(29, 27, 23)");
        }
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("charts")
    void areTakenAsLightPicturesInTheDarkToo(String chart, Browser browser) throws IOException {
        open(browser, new NewContextOptions().setColorScheme(ColorScheme.DARK));
        page.navigate("/en" + in(chart, ""));
        var taken = page.waitForDownload(
                () -> page.locator("[data-png] + button").first().click());
        assertThat(taken.suggestedFilename()).isEqualTo(chart.replaceAll(".*/|@.*", "") + ".png");
        var picture = ImageIO.read(taken.path().toFile());
        assertThat(picture.getWidth()).isEqualTo(1520);
        assertThat(picture.getRGB(4, 4)).isEqualTo(0xffffffff);
        var ink = 0;
        for (var x = 0; x < picture.getWidth(); x += 2) {
            for (var y = 0; y < picture.getHeight(); y += 2) {
                ink += picture.getRGB(x, y) == 0xff1d1b17 ? 1 : 0;
            }
        }
        assertThat(ink).isGreaterThan(50);
    }

    @ParameterizedTest
    @MethodSource("charts")
    void fitIntoFramesOfOtherSites(String chart, Browser browser) {
        open(browser, new NewContextOptions());
        page.navigate("/sv" + in(chart, "/embed"));
        for (var width : List.of(320, 768)) {
            page.setViewportSize(width, 600);
            assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                    .isEqualTo(width);
            assertThat(Axe.findings(page)).isEmpty();
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(Axe.findings(page, ColorScheme.DARK)).isEmpty();
    }

    @Test
    void standOutFromTheirGroundInEveryLook(Browser browser) {
        open(browser, new NewContextOptions().setViewportSize(1200, 900));
        assertLegible("compared?platform=bilibili&platform=zhihu", ".bar rect", 3);
        assertLegible("monthly-users", ".dot path.d", 3);
        assertLegible("shares?metric=internet-users-age-share", ".dot-axis text", 4.5);
        assertLegible("reach", "td > a", 4.5);
        assertLegible("cities", ".map-key use", 3);
        assertLegible("cities", ".map .names text", 4.5);
        assertLegible("compared-apart?platform=wechat&platform=weibo", "path.l", 3);
    }

    private void tellTheStrengthsOfAProfile() {
        page.navigate("/en/platforms/douyin");
        var strip = """
                () => [...document.querySelectorAll(".tier-strip > li")].map(tier => tier.className + " "
                  + getComputedStyle(tier.querySelector("a"), "::after").content.split('"')[1])""";
        assertThat(page.evaluate(strip).toString()).contains("strong ●●").doesNotContain("none", "undefined");
        var behind = "() => [...document.querySelectorAll('.chart .v')].map(value => getComputedStyle(value).stroke)";
        assertThat(page.evaluate(behind).toString())
                .as("a line behind the last value is covered")
                .matches("\\[(rgb\\(255, 255, 255\\)(, )?)+]");
    }

    @Test
    void tellWhatDiffersWithoutColour(Browser browser) {
        open(
                browser,
                new NewContextOptions().setForcedColors(ForcedColors.ACTIVE).setViewportSize(1200, 900));
        for (var map : List.of("audiences", "reach")) {
            page.navigate("/en/charts/" + map + "/embed");
            for (var strength : List.of("core", "strong", "present", "weak")) {
                assertThat(page.evaluate(
                                "strength => getComputedStyle(document.querySelector(`td.${strength} > a`), '::before').content",
                                strength))
                        .as(strength)
                        .asString()
                        .contains("\""
                                + Map.of("core", "●●●", "strong", "●●", "present", "●", "weak", "•")
                                        .get(strength) + "\"");
            }
        }
        tellTheStrengthsOfAProfile();
        page.navigate("/en/charts/cities/embed");
        assertThat(
                        page.evaluate(
                                "() => new Set([...document.querySelectorAll('.map-key use')].map(use => use.getAttribute('href'))).size"))
                .isEqualTo(page.locator(".map-key use").count());
        page.navigate("/en/charts/monthly-users/embed");
        assertThat(page.locator(".dot path.h").count())
                .isPositive()
                .isLessThan(page.locator(".dot path.d").count());
    }

    @ParameterizedTest
    @MethodSource("charts")
    void standOnPaper(String chart, Browser browser) {
        open(browser, new NewContextOptions().setViewportSize(794, 1123));
        page.navigate("/en" + in(chart, ""));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".displayed :is(svg.dot, svg.bar, svg.chart, svg.map, table.heat):visible")
                        .count())
                .isPositive();
        assertThat(page.locator(".ways:visible, .embed:visible").count()).isZero();
        assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(794);
    }

    private void assertLegible(String chart, String part, double least) {
        if (!page.url().endsWith("/en/charts/" + chart)) {
            page.navigate("/en/charts/" + chart);
        }
        for (var look : Colours.values()) {
            look.on(page);
            assertThat(((Number) page.evaluate(CONTRAST, part)).doubleValue())
                    .as("%s %s %s", chart, part, look)
                    .isGreaterThanOrEqualTo(least);
        }
    }

    private static String in(String chart, String ending) {
        return chart.replace("@", ending);
    }

    private void open(Browser browser, NewContextOptions options) {
        context = browser.newContext(
                options.setBaseURL("http://localhost:" + port).setReducedMotion(ReducedMotion.REDUCE));
        page = context.newPage();
    }
}
