package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.Delivered;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tables of facts, sorted by their heads. */
@BrowserTest
class SortingTests {

    private static final List<String> PAGES = List.of(
            "/tiers/tier-2",
            "/cities?view=map",
            "/cities/qingdao",
            "/about/metrics",
            "/about/data",
            "/market",
            "/sources/tenba-2021",
            "/calendar/lunar-new-year",
            "/platforms/wechat",
            "/compare?platform=bilibili&platform=zhihu");

    @LocalServerPort
    int port;

    BrowserContext context;
    Page page;

    @AfterEach
    void close() {
        context.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/en/tiers/tier-2, 'Sorted by Inhabitants, highest first', 'Sorted by Inhabitants, lowest first'",
        "/sv/tiers/tier-2, 'Sorterat efter Invånare, högst först', 'Sorterat efter Invånare, lägst först'"
    })
    void areSortedFromTheKeyboardAndSaySo(String address, String first, String second, Browser browser) {
        open(browser, 1440);
        page.navigate(address);
        var head = page.locator(".members th.number").nth(1);
        head.locator("button").focus();
        page.keyboard().press("Enter");
        assertThat(head.getAttribute("aria-sort")).isEqualTo("descending");
        assertThat(status()).isEqualToIgnoringCase(first);
        assertThat(amounts()).hasSizeGreaterThan(10).isSortedAccordingTo(Comparator.reverseOrder());
        page.keyboard().press("Space");
        assertThat(head.getAttribute("aria-sort")).isEqualTo("ascending");
        assertThat(status()).isEqualToIgnoringCase(second);
        assertThat(amounts()).isSorted();
        page.locator(".members th button").nth(1).click();
        assertThat(page.locator(".members th[aria-sort]"))
                .satisfies(sorted -> assertThat(sorted.count()).isOne());
        assertThat(page.evaluate("() => document.activeElement.closest('th').ariaSort"))
                .isEqualTo("ascending");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keepWhatIsUnknownLast(boolean descending, Browser browser) {
        open(browser, 1440);
        page.navigate("/en/tiers/tier-2");
        page.evaluate("""
                () => {
                    const cell = document.querySelector(".members tbody tr:nth-child(3) [data-amount]");
                    cell.replaceWith(Object.assign(document.createElement("td"), { className: "number unknown", textContent: "unknown" }));
                }
                """);
        var head = page.locator(".members th.number button").nth(1);
        head.click();
        if (!descending) {
            head.click();
        }
        assertThat(page.locator(".members tbody tr").last().innerText()).contains("unknown");
    }

    @Test
    void sortTimesByWhenTheyEnd(Browser browser) {
        open(browser, 1440);
        page.navigate("/en/sources/tenba-2021");
        var times = "() => [...document.querySelectorAll('table.values tbody tr')].map(row => row.cells[3].innerText)";
        page.locator("table.values th.when button").first().click();
        var newestFirst =
                ((List<?>) page.evaluate(times)).stream().map(Object::toString).toList();
        page.locator("table.values th.when button").first().click();
        var oldestFirst =
                ((List<?>) page.evaluate(times)).stream().map(Object::toString).toList();
        var years = oldestFirst.stream()
                .filter(time -> time.matches(".*\\b20\\d\\d"))
                .map(time -> time.substring(time.length() - 4))
                .toList();
        assertThat(years).hasSizeGreaterThan(5).isSorted();
        assertThat(newestFirst).hasSameElementsAs(oldestFirst).isNotEqualTo(oldestFirst);
    }

    @Test
    void doNotRankAmountsInDifferentUnits(Browser browser) {
        open(browser, 1440);
        page.navigate("/en/sources/tenba-2021");
        assertThat(page.locator("table.values th.number button").count()).isZero();
    }

    @Test
    void keepTheReadingsOfTheirChart(Browser browser) {
        open(browser, 1440);
        page.navigate("/en/platforms/wechat/charts/mau");
        page.locator("table.values th.number button").first().click();
        page.locator("[data-chart]").focus();
        var users = Delivered.series("platform/wechat", "mau");
        var last = users.get(users.size() - 1);
        assertThat(page.locator(".reading:visible").textContent())
                .isEqualTo(Delivered.asOf(last).replaceFirst("^(Q.) ", "$1\u00a0") + ": " + Delivered.amount(last));
        assertThat(page.locator("table.values tr.event").last().isVisible()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en", "/sv"})
    void areSortedOnPhonesTooWithoutWideningThePage(String language, Browser browser) {
        open(browser, 360);
        for (var address : PAGES) {
            page.navigate(language + address);
            var buttons = page.locator("table.sorts thead button");
            assertThat(buttons.count()).as(address).isPositive();
            for (Locator button : buttons.all()) {
                if (button.isVisible()) {
                    button.click();
                    assertThat(button.boundingBox().height).as(address).isGreaterThanOrEqualTo(24);
                }
            }
            assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                    .as(address)
                    .isEqualTo(360);
            page.evaluate("() => scrollTo(0, 0)");
            assertThat(Axe.findings(page)).as(address).isEmpty();
        }
    }

    @Test
    void areTablesWithoutScripts(Browser browser) {
        context = browser.newContext(
                new NewContextOptions().setBaseURL("http://localhost:" + port).setJavaScriptEnabled(false));
        page = context.newPage();
        page.navigate("/en/tiers/tier-2");
        assertThat(page.locator(".members tbody tr").count()).isGreaterThan(10);
        assertThat(page.locator(".members thead button").count()).isZero();
    }

    private List<BigDecimal> amounts() {
        var amounts = ((List<?>)
                        page.evaluate(
                                "() => [...document.querySelectorAll('.members [data-amount]')].map(cell => cell.dataset.amount)"))
                .stream().map(amount -> new BigDecimal(amount.toString())).toList();
        return Collections.unmodifiableList(amounts);
    }

    private String status() {
        return page.locator("body > [role=status]").textContent();
    }

    private void open(Browser browser, int width) {
        context = browser.newContext(new NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(width, 900));
        page = context.newPage();
    }
}
