package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
class KeyboardTests {

    private static final int MANY = 200;

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

    @Test
    void skipsToTheContent() {
        page.navigate("/en/platforms/wechat");
        page.keyboard().press("Tab");
        assertThat(focused("className")).isEqualTo("skip");
        assertThat(page.locator("a.skip").boundingBox().y)
                .as("the skip link shows where it has the focus")
                .isNotNegative();
        page.keyboard().press("Enter");
        assertThat(focused("id")).isEqualTo("main");
    }

    /** Counts every press of Tab from the top of the page; a link that skips is followed. */
    @ParameterizedTest
    @CsvSource({
        "/en/platforms, '#results li'",
        "/en/platforms?audience=gen-z&tier=tier-3, '#results li'",
        "/en/platforms?view=table, '#results tbody tr'",
        "/en/cities, '#results li'",
        "/en/glossary, '#results dt'",
        "/en/sources, '#results li'",
        "/en/market, '#results .figure-card'",
        "/en/trends, '#results li'",
        "/en/calendar, '#results .festivals li'",
        "/sv/search?q=livestreaming, '#results li, #results section'"
    })
    void reachesTheFirstResultWithTwelveTabsAtMost(String address, String results) {
        for (var width : new int[] {360, 1440}) {
            page.setViewportSize(width, 800);
            page.navigate(address);
            var tabs = 0;
            do {
                page.keyboard().press("Tab");
                tabs++;
                if (focused("className").equals("skip")) {
                    page.keyboard().press("Enter");
                }
            } while (tabs < MANY
                    && !(Boolean) page.evaluate(
                            "results => document.querySelector(results).contains(document.activeElement)", results));
            assertThat(tabs).as("%s on %s", address, width).isLessThanOrEqualTo(12);
        }
    }

    @Test
    void readsTheResultsBeforeTheFilter() {
        for (var width : new int[] {360, 1440}) {
            page.setViewportSize(width, 800);
            page.navigate("/en/platforms");
            assertThat((Boolean) page.evaluate("""
                    () => {
                      const [results, facets] = ["results", "facets"].map(id => document.getElementById(id));
                      return !!(results.compareDocumentPosition(facets) & Node.DOCUMENT_POSITION_FOLLOWING)
                        && [...document.querySelectorAll(".facet ul")].every(list => list.scrollHeight <= list.clientHeight + 1);
                    }""")).isTrue();
        }
        page.locator(".to-filter").focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(focused("id")).isEqualTo("q");
    }

    @Test
    void filtersWithoutAMouse() {
        page.navigate("/en/platforms");
        tabTo("f-audience-gen-z");
        page.keyboard().press("Space");
        page.waitForURL(Pattern.compile(".*audience=gen-z.*"));
        assertThat(page.locator(".chips li").count()).isEqualTo(2);
        assertThat(focused("id"))
                .as("what had the focus keeps it when the results change")
                .isEqualTo("f-audience-gen-z");
        tabTo("f-audience-students");
        page.keyboard().press("Space");
        page.waitForURL(Pattern.compile(".*audience=students.*"));
        page.goBack();
        assertThat(page.url()).contains("audience=gen-z").doesNotContain("students");
    }

    @Test
    void unfoldsWithoutAMouse() {
        page.navigate("/en/platforms/wechat");
        page.locator("#figure-mau details.others > summary").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#figure-mau tr[data-source=tenba-2021]").isVisible())
                .isTrue();
    }

    @Test
    void showsWhereTheFocusIs() {
        page.navigate("/en/platforms");
        for (var selector : new String[] {"a.wordmark", "#q", "#f-audience-gen-z", "#facet-feature summary"}) {
            page.locator(selector).focus();
            page.keyboard().press("Shift+Tab");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("""
                            () => {
                                const style = getComputedStyle(document.activeElement);
                                return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0)
                                    || style.boxShadow !== 'none';
                            }
                            """)).as("a ring around %s", selector).isEqualTo(true);
        }
    }

    private void tabTo(String id) {
        for (var i = 0; i < MANY && !focused("id").equals(id); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(focused("id")).isEqualTo(id);
    }

    private String focused(String property) {
        return (String) page.evaluate("property => document.activeElement[property]", property);
    }
}
