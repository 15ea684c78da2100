package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Charts within the pages of other sites. */
@BrowserTest
class EmbeddingTests {

    private static final String CHART = "/en/platforms/wechat/charts/mau";

    @LocalServerPort
    int port;

    BrowserContext context;
    Page page;

    @BeforeEach
    void open(Browser browser) {
        context = browser.newContext(
                new NewContextOptions().setBaseURL("http://localhost:" + port).setReducedMotion(ReducedMotion.REDUCE));
        page = context.newPage();
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void showTheChartInAFrameOfAnotherSite() throws IOException {
        page.navigate(CHART);
        page.locator(".embed summary").click();
        embed(page.locator("#embed-frame").inputValue());
        var frame = page.frameLocator("iframe");
        frame.locator(".chart path.l").waitFor();
        assertThat(frame.locator("h1").innerText()).isEqualTo("Monthly active users, WeChat");
        assertThat(page.frames()).hasSize(2);
        embed("<iframe src=\"http://localhost:" + port + CHART + "\"></iframe>");
        page.waitForTimeout(300);
        assertThat(page.frameLocator("iframe").locator("h1").count()).isZero();
    }

    @Test
    void areLegibleFromNarrowToWide() {
        for (var width : List.of(320, 768)) {
            page.setViewportSize(width, 420);
            page.navigate(CHART + "/embed");
            assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                    .isEqualTo(width);
            assertThat(Axe.findings(page)).isEmpty();
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(Axe.findings(page, ColorScheme.DARK)).isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        assertThat(page.locator(".chart path.l").first().isVisible()).isTrue();
    }

    /** Shows markup on a page of another site. */
    private void embed(String markup) throws IOException {
        var elsewhere = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        elsewhere.createContext("/", asked -> {
            var body = ("<!doctype html><title>Elsewhere</title>" + markup).getBytes(StandardCharsets.UTF_8);
            asked.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
            asked.sendResponseHeaders(200, body.length);
            asked.getResponseBody().write(body);
            asked.close();
        });
        elsewhere.start();
        try {
            page.navigate("http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/");
        } finally {
            elsewhere.stop(0);
        }
    }
}
