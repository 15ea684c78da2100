package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
class PrintTests {

    @LocalServerPort
    int port;

    BrowserContext context;
    Page page;

    @BeforeEach
    void open(Browser browser) {
        context = browser.newContext(new NewContextOptions().setBaseURL("http://localhost:" + port));
        page = context.newPage();
        page.navigate("/en/platforms/wechat");
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void makesAPdfOfSomePages() {
        var pdf = page.pdf(new Page.PdfOptions().setFormat("A4"));
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        var sheets = new String(pdf, StandardCharsets.ISO_8859_1).split("/Type /Page\\b", -1).length - 1;
        assertThat(sheets).isBetween(2, 20);
    }

    @Test
    void keepsTheSourcesAndLeavesOutWhatPaperCannotDo() {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("section.footnotes").isVisible()).isTrue();
        assertThat(page.locator("section.footnotes li").count()).isGreaterThan(5);
        assertThat(page.locator("h1").isVisible()).isTrue();
        assertThat(page.locator("header.masthead nav").isVisible()).isFalse();
        assertThat(page.locator("nav.contents").isVisible()).isFalse();
    }

    @Test
    void isBlackOnWhiteAlsoForReadersOfTheDark() {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));
        assertThat(page.evaluate("() => getComputedStyle(document.body).backgroundColor"))
                .isIn("rgba(0, 0, 0, 0)", "rgb(255, 255, 255)");
    }
}
