package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
class BrowsingTests {

    @LocalServerPort
    int port;

    BrowserContext context;
    Page page;
    final List<String> complaints = new ArrayList<>();
    final List<String> requests = new ArrayList<>();

    @BeforeEach
    void open(Browser browser) {
        context = browser.newContext(new NewContextOptions().setBaseURL("http://localhost:" + port));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> requests.add(request.url()));
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void swapsTheResultsAndPushesTheAddress() {
        page.navigate("/en/platforms");
        page.evaluate("() => { window.sameDocument = true; }");
        page.locator("#f-audience-gen-z").check();
        page.waitForURL(Pattern.compile(".*audience=gen-z.*"));
        assertThat(page.evaluate("() => window.sameDocument")).isEqualTo(true);
        assertThat(page.locator("h1").innerText()).containsIgnoringCase("generation\u00a0Z");
        assertThat(page.url()).as("fields left empty stay out of the address").doesNotContain("q=&", "mau-min=&");
        assertThat(page.title()).containsIgnoringCase("generation Z");
    }

    @Test
    void filtersTheMapAndOpensACityFromIt() {
        page.navigate("/en/cities?view=map");
        page.locator("#f-tier-tier-1").check();
        page.waitForURL(Pattern.compile(".*tier=tier-1&view=map"));
        assertThat(page.locator("svg.map:not(.part) a").count()).isEqualTo(4);
        var shanghai = page.locator("svg.map:not(.part) a[data-entry='city/shanghai']");
        assertThat(page.locator("svg.map:not(.part) .marks use").first().boundingBox().width)
                .as("a mark is drawn after the swap")
                .isPositive();
        shanghai.focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/en/cities/shanghai");
        assertThat(complaints).isEmpty();
    }

    @Test
    void runsUnderTheSecurityPolicyWithoutAComplaint() {
        page.navigate("/en/platforms");
        page.navigate("/en/platforms/wechat");
        page.locator("#figure-mau details.others > summary").click();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(complaints).isEmpty();
    }

    @Test
    void asksOnlyItsOwnHost() {
        page.navigate("/en/platforms/wechat");
        page.locator("#figure-mau details.others > summary").click();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(requests)
                .isNotEmpty()
                .allMatch(url -> url.startsWith("http://localhost:" + port + "/") || url.startsWith("data:"));
    }

    @Test
    void drawsASeriesAboveItsTable() {
        page.navigate("/en/platforms/wechat");
        page.locator("#figure-mau details.others > summary").click();
        var chart = page.locator("#figure-mau .chart").first();
        var ends = Pattern.compile("Monthly active users: (.+) in (.+), (.+) in (.+)\\. All values are in the table\\.")
                .matcher(chart.getAttribute("aria-label"));
        assertThat(ends.matches()).isTrue();
        var table = page.locator("#figure-mau table").first().textContent().replaceAll("(Q\\d)\u00a0", "$1 ");
        assertThat(table).contains(ends.group(1), ends.group(2), ends.group(3), ends.group(4));
        assertThat(ends.group(2)).as("the oldest value of today's definition").contains("2013");
        assertThat(chart.boundingBox().y)
                .isLessThan(page.locator("#figure-mau table").first().boundingBox().y);
    }
}
