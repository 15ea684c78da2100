package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luopan.Delivered;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The charts as they are seen. */
@BrowserTest
class ChartTests {

    private static final List<String> PAGES = List.of(
            "/en/platforms/wechat",
            "/sv/platforms/kuaishou",
            "/en/platforms/bilibili",
            "/sv/platforms/weibo",
            "/en/platforms/douyin",
            "/sv/platforms/qq",
            "/en/trends/livestreaming",
            "/sv/market/internet-users",
            "/sv/market/mobile-share",
            "/en/market/average-salary-private",
            "/en/market/hours-online-per-week",
            "/sv/compare?platform=bilibili&platform=zhihu",
            "/en/compare?platform=bilibili&platform=zhihu&scale=log");

    /** The texts of charts that cover one another, or leave the page. */
    private static final String COVERED = """
            () => [...document.querySelectorAll(".chart")].flatMap(chart => {
                const boxes = [...chart.querySelectorAll("text")].map(text => [text.textContent, text.getBoundingClientRect()])
                    .filter(([, box]) => box.width > 0);
                const wrong = boxes.filter(([, box]) => box.left < 0 || box.right > innerWidth).map(([words]) => "outside: " + words);
                boxes.forEach(([words, one], i) => boxes.slice(0, i).forEach(([others, other]) => {
                    if (one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 3 && other.top < one.bottom - 3)
                        wrong.push(words + " covers " + others);
                }));
                return wrong;
            })
            """;

    /** The last values that lie over the line of their chart. */
    private static final String ACROSS = """
            () => [...document.querySelectorAll(".chart:has(.v)")].flatMap(chart => {
                const points = [...chart.querySelectorAll("path.l")].flatMap(line => {
                    const [length, onScreen] = [line.getTotalLength(), line.getScreenCTM()];
                    return [...Array(400).keys()].map(step => line.getPointAtLength(length * step / 400).matrixTransform(onScreen));
                });
                return [...chart.querySelectorAll(".v")].filter(value => {
                    const box = value.getBoundingClientRect();
                    return points.some(at => at.x > box.left + 1 && at.x < box.right - 1 && at.y > box.top + 3 && at.y < box.bottom - 2);
                }).map(value => value.textContent);
            })
            """;

    /** The least contrast of what the charts of a page draw with what is behind them, by a part of the drawing. */
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
                return Math.min(...[...document.querySelectorAll(part)].map(element => {
                    const style = getComputedStyle(element);
                    const [one, other] = [luminance(element.localName === "text" ? style.fill : style.stroke),
                        luminance(ground(element.closest("svg")))].sort((a, b) => b - a);
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

    /** The last width is the one on which the next page is loaded. */
    @Test
    void showEveryTextInFullAndTheirLastValueWhereNoLineRuns(Browser browser) {
        open(browser, new NewContextOptions().setViewportSize(1440, 900));
        for (var address : PAGES) {
            page.navigate(address);
            assertThat(page.locator(".chart").count()).as(address).isPositive();
            assertThat(page.locator(".chart .v").count()).as(address).isPositive();
            for (var width : List.of(320, 360, 768, 1920, 1440)) {
                page.setViewportSize(width, 900);
                assertThat(page.evaluate(COVERED))
                        .as("%s on %s", address, width)
                        .isEqualTo(List.of());
                assertThat(page.evaluate(ACROSS)).as("%s on %s", address, width).isEqualTo(List.of());
            }
        }
    }

    @Test
    void ofComparisonsNeedNoScrollingOnAPhoneNorDoTheirValues(Browser browser) {
        open(browser, new NewContextOptions().setViewportSize(360, 740));
        for (var address : List.of(
                "/en/compare?platform=bilibili&platform=zhihu&platform=weibo",
                "/sv/compare?platform=douban&platform=zhihu&platform=bilibili&platform=iqiyi&platform=momo",
                "/sv/compare?platform=wechat&platform=weibo&platform=kuaishou",
                "/en/charts/compared-apart?platform=wechat&platform=weibo&platform=kuaishou",
                "/sv/charts/compared-lines?platform=bilibili&platform=zhihu")) {
            page.navigate(address);
            var beyond = (List<?>) page.evaluate("""
                    () => {
                        const parts = [...document.querySelectorAll(".chart-figure, #lines, .values, .displayed")];
                        parts.forEach(part => part.querySelectorAll("details").forEach(one => one.open = true));
                        return parts.flatMap(part => [part, ...part.querySelectorAll("*"), part.parentElement]).filter(one => !one.closest("svg")
                            && one.clientWidth > 1 && one.scrollWidth > one.clientWidth + 1).map(one => one.className || one.tagName);
                    }
                    """);
            assertThat(page.locator(".chart").count()).as(address).isPositive();
            assertThat(beyond).as(address).isEmpty();
        }
    }

    @Test
    void standOutFromTheirGroundInEveryLook(Browser browser) {
        open(browser, new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
        for (var address : List.of("/en/platforms/wechat", "/en/market/internet-users", PAGES.get(PAGES.size() - 1))) {
            assertLegible(address, ".chart path.l", 3);
            assertLegible(address, ".chart path.d", 3);
            assertLegible(address, ".chart text", 4.5);
        }
        assertLegible("/en", ".dot path.d", 3);
        assertLegible("/en", ".dot-axis text", 4.5);
        assertLegible("/en/platforms", ".spark path.l", 3);
    }

    @Test
    void areDrawnInTheInkOfForcedColours(Browser browser) {
        open(browser, new NewContextOptions().setForcedColors(ForcedColors.ACTIVE));
        page.navigate("/en/platforms");
        var ink = page.evaluate("() => getComputedStyle(document.querySelector('h1')).color");
        assertThat(colours(".spark path")).isEqualTo(List.of(ink));
        page.navigate("/en/platforms/wechat");
        assertThat(colours("path.l")).isEqualTo(List.of(ink));
        assertThat(colours("path.h"))
                .isEqualTo(List.of(page.evaluate("() => getComputedStyle(document.body).backgroundColor")));
    }

    @Test
    void tellLinesApartWithoutColour(Browser browser) {
        open(browser, new NewContextOptions());
        page.navigate("/en/compare?platform=bilibili&platform=zhihu");
        assertThat(page.evaluate("() => [...document.querySelectorAll('.chart .l, .chart-key .l')]"
                        + ".map(line => getComputedStyle(line).strokeDasharray)"))
                .isEqualTo(List.of("none", "7px, 4px", "none", "7px, 4px"));
        assertThat(
                        page.evaluate(
                                "() => [...document.querySelectorAll('.chart .d')].map(dot => getComputedStyle(dot).strokeLinecap)"))
                .isEqualTo(List.of("round", "square"));
    }

    @ParameterizedTest
    @CsvSource({
        "/en/platforms/wechat, 1",
        "/en/market/internet-users, 1",
        "/en/compare?platform=bilibili&platform=zhihu, 1"
    })
    void standOnPaper(String address, int charts, Browser browser) {
        open(browser, new NewContextOptions().setViewportSize(794, 1123));
        page.navigate(address);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".chart:visible").count()).isEqualTo(charts);
        assertThat(page.evaluate(COVERED)).isEqualTo(List.of());
    }

    @Test
    void sayTheValueUnderThePointer(Browser browser) {
        open(browser, new NewContextOptions());
        page.navigate("/en/platforms/wechat");
        var users = Delivered.series("platform/wechat", "mau");
        var chart = page.locator("#figure-mau .chart");
        chart.scrollIntoViewIfNeeded();
        var box = chart.boundingBox();
        page.mouse().move(box.x + box.width - 2, box.y + 30);
        assertThat(reading()).isEqualTo(said(users.get(users.size() - 1)));
        page.mouse().move(box.x + firstPoint(chart), box.y + box.height - 30);
        assertThat(reading()).isEqualTo(said(users.get(0)));
        page.mouse().move(2, 2);
        assertThat(page.locator(".reading").isVisible()).isFalse();
    }

    @Test
    void sayOneValueAfterTheOtherFromTheKeyboard(Browser browser) {
        open(browser, new NewContextOptions().setViewportSize(360, 740));
        page.navigate("/en/compare?platform=bilibili&platform=zhihu");
        var chart = page.locator("#lines .chart");
        chart.focus();
        var users = Delivered.series("platform/bilibili", "mau");
        assertThat(reading()).isEqualTo("Bilibili, " + said(users.get(users.size() - 1)));
        page.keyboard().press("Home");
        assertThat(reading()).isEqualTo("Bilibili, " + said(users.get(0)));
        page.keyboard().press("ArrowRight");
        assertThat(reading()).isEqualTo("Bilibili, " + said(users.get(1)));
        var box = page.locator("#lines .reading").boundingBox();
        assertThat(box.x).isBetween(0.0, 360 - box.width);
        page.keyboard().press("Escape");
        assertThat(page.locator("#lines .reading").isVisible()).isFalse();
    }

    @Test
    void haveAReadingForEveryPoint(Browser browser) {
        open(browser, new NewContextOptions());
        for (var address : PAGES) {
            page.navigate(address);
            for (var chart : page.locator(".chart").all()) {
                var said = page.evaluate("""
                        chart => {
                            const said = new Set();
                            chart.focus();
                            const press = key => chart.dispatchEvent(new KeyboardEvent("keydown", { key }));
                            press("Home");
                            for (const dot of [...chart.querySelectorAll("path.d")].flatMap(line => line.getAttribute("d").match(/M/g))) {
                                said.add(chart.parentElement.querySelector(".reading").textContent);
                                press("ArrowRight");
                            }
                            return [said.size, chart.querySelectorAll("path.d").length && [...chart.querySelectorAll("path.d")]
                                .map(line => line.getAttribute("d").match(/M/g).length).reduce((a, b) => a + b),
                                [...said].some(words => words.includes("undefined"))];
                        }
                        """, chart.elementHandle());
                assertThat((List<?>) said).as(address).element(2).isEqualTo(false);
                assertThat(((List<?>) said).get(0)).as(address).isEqualTo(((List<?>) said).get(1));
            }
        }
    }

    @Test
    void canBeTakenAsAPicture(Browser browser) throws IOException {
        open(browser, new NewContextOptions());
        var complaints = new ArrayList<String>();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.navigate("/en/platforms/wechat/charts/mau");
        var taken =
                page.waitForDownload(() -> page.locator("[data-png] + button").click());
        assertThat(taken.suggestedFilename()).isEqualTo("mau.png");
        var picture = ImageIO.read(taken.path().toFile());
        assertThat(picture.getWidth()).isEqualTo(1520);
        var colours = new HashSet<Integer>();
        for (var x = 0; x < picture.getWidth(); x += 3) {
            for (var y = 0; y < picture.getHeight(); y += 3) {
                colours.add(picture.getRGB(x, y));
            }
        }
        assertThat(colours).contains(0xffffffff, 0xff1d1b17);
        assertThat(complaints).isEmpty();
    }

    @Test
    void needNoScript(Browser browser) {
        open(browser, new NewContextOptions().setJavaScriptEnabled(false));
        page.navigate("/en/platforms/wechat");
        assertThat(page.locator("#figure-mau .chart path.l").boundingBox().width)
                .isGreaterThan(150);
    }

    /** How far from the left edge of a chart its line begins. */
    private static double firstPoint(Locator chart) {
        return ((Number) chart.evaluate("""
                chart => {
                    const line = chart.querySelector("path.l");
                    return line.getPointAtLength(0).matrixTransform(line.getScreenCTM()).x - chart.getBoundingClientRect().left;
                }
                """)).doubleValue();
    }

    private static String said(JsonNode figure) {
        return Delivered.asOf(figure).replaceFirst("^(Q.) ", "$1\u00a0") + ": " + Delivered.amount(figure);
    }

    private String reading() {
        return page.locator(".reading:visible").textContent();
    }

    private void assertLegible(String address, String part, double least) {
        if (!page.url().endsWith(address)) {
            page.navigate(address);
        }
        for (var look : Colours.values()) {
            look.on(page);
            assertThat(((Number) page.evaluate(CONTRAST, part)).doubleValue())
                    .as("%s %s %s", address, part, look)
                    .isGreaterThanOrEqualTo(least);
        }
    }

    private Object colours(String part) {
        return page.evaluate(
                "part => [...new Set([...document.querySelectorAll(part)].map(one => getComputedStyle(one).stroke))]",
                part);
    }

    private void open(Browser browser, NewContextOptions options) {
        context = browser.newContext(options.setBaseURL("http://localhost:" + port));
        page = context.newPage();
    }
}
