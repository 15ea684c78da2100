package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.Admin;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** What the program does on its own, as editors see it: the digest, links that were tried, rows that were marked. */
@BrowserTest
@TestPropertySource(
        properties = {"luopan.test.base=rounds", "spring.mail.host=127.0.0.1", "luopan.public-url=http://localhost"})
class RoundsTests {

    private static final long SOURCE = 2002;

    @RegisterExtension
    static final GreenMailExtension MAIL = new GreenMailExtension(
                    new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
            .withPerMethodLifecycle(false);

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
    }

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void begin() {
        jdbc.sql(
                        "insert into link_check (source_id, url, tried_at, tried_on, outcome, status, failing_from, archive_url)"
                                + " select id, url, :then, date '2026-11-21', 'not-found', 404, date '2026-11-03',"
                                + " 'https://web.archive.org/web/20210304050607/https://example.org/a-page-with-a-long-address'"
                                + " from source where id = " + SOURCE)
                .param("then", OffsetDateTime.parse("2026-11-21T09:00:00Z"))
                .update();
        jdbc.sql("update source set link_state = 'unknown' where id = " + SOURCE)
                .update();
        jdbc.sql("insert into unanswered_search (language, words, times, last_asked)"
                        + " values ('en', 'a search that found nothing', 3, date '2026-11-21')")
                .update();
    }

    @AfterEach
    void end() {
        jdbc.sql("delete from link_check").update();
        jdbc.sql("delete from unanswered_search").update();
        jdbc.sql("delete from report_mark").update();
        jdbc.sql("delete from digest").update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void passTheChecksOfAxeAndFitASmallScreen(String language, Browser browser) {
        try (var context = browser.newContext(new NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setLocale(language)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(360, 740))) {
            var page = signedIn(context.newPage());
            page.navigate("/admin/reports/unknown-reach");
            mark(page, "A reason that is long enough to need a second line on a phone");
            for (var address : List.of(
                    "/admin",
                    "/admin/account",
                    "/admin/account/digest/confirmation?token=gone",
                    "/admin/bundles",
                    "/admin/reports/unsupported",
                    "/admin/reports/stale?source=nothing-that-is-called-so-in-one-long-word",
                    "/admin/vocabulary/synonym/1",
                    "/admin/entries/sources/" + SOURCE,
                    "/admin/reports/dead-links",
                    "/admin/reports/unknown-reach",
                    "/admin/reports/unknown-reach?show=marked",
                    "/admin/reports/stale?kind=platform")) {
                page.navigate(address);
                assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
                for (var scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
                    page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
                    assertThat(Axe.findings(page, scheme))
                            .as(scheme + " " + address)
                            .isEmpty();
                }
                assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                        .as(address)
                        .isEqualTo(360);
            }
        }
    }

    /** The way that the one mail leads to. */
    private static String link() throws Exception {
        return MAIL.getReceivedMessages()[0]
                .getContent()
                .toString()
                .lines()
                .filter(line -> line.startsWith("http://localhost/admin/"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void workWithoutScripts(Browser browser) throws Exception {
        try (var context = browser.newContext(new NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setLocale("en")
                .setJavaScriptEnabled(false))) {
            var page = signedIn(context.newPage());
            assertThat(page.locator("main").textContent()).contains("a search that found nothing");

            page.navigate("/admin/entries/sources/" + SOURCE);
            assertThat(page.locator(".link-check").textContent())
                    .contains("21\u00a0November 2026", "page not found", "3\u00a0November");
            page.navigate("/admin/reports/dead-links");
            assertThat(page.locator("tbody tr").textContent())
                    .contains("page not found, last tried on 21\u00a0November 2026");

            page.navigate("/admin/account");
            page.locator("#f-address").fill("edith@localhost");
            page.locator("#f-address").press("Enter");
            assertThat(page.locator(".error-summary").textContent()).contains("This is not an email address");
            page.locator("#f-address").fill("edith@example.org");
            page.locator("#f-address").press("Enter");
            assertThat(page.locator(".notice").textContent()).contains("Open the link that we have sent you");
            assertThat(page.locator("#f-address").inputValue()).isEqualTo("edith@example.org");
            assertThat(page.locator("form[action$=digest] .note").textContent()).contains("Not confirmed yet");
            page.navigate(link().substring("http://localhost".length()));
            assertThat(page.locator("main").textContent()).contains("edith@example.org");
            page.locator("main form button").press("Enter");
            assertThat(page.locator(".notice").textContent()).contains("Your address is confirmed");

            page.navigate("/admin/reports/unknown-reach?kind=platform");
            var first = page.locator("input[name=value]").first().getAttribute("value");
            mark(page, "Nobody counts this");
            assertThat(page.url()).endsWith("/admin/reports/unknown-reach?kind=platform");
            assertThat(page.locator(".notice").textContent()).contains("2 rows are marked");
            assertThat(page.locator("input[value='" + first + "']").count()).isZero();
            page.locator("a[href*='show=marked']").press("Enter");
            assertThat(page.locator("tbody").textContent()).contains("Nobody counts this");
            page.locator("input[value='" + first + "']").press("Space");
            page.locator("button[formaction$='/removal']").press("Enter");
            assertThat(page.locator(".notice").textContent()).contains("1 row is back on the report");
            assertThat(page.locator("input[value='" + first + "']").count()).isEqualTo(1);
        }
    }

    /** Marks the first two rows, by the keyboard. */
    private static void mark(Page page, String reason) {
        page.locator("input[name=value]").nth(0).press("Space");
        page.locator("input[name=value]").nth(1).press("Space");
        page.locator("#f-reason").fill(reason);
        page.locator("button[formaction$='/marks']").press("Enter");
        page.waitForSelector(".notice");
    }

    private static Page signedIn(Page page) {
        page.navigate("/admin");
        page.locator("input[name=username]").fill(Admin.USERNAME);
        page.locator("input[name=password]").fill(Admin.PASSWORD);
        page.locator("input[name=password]").press("Enter");
        page.waitForURL("**/admin");
        return page;
    }
}
