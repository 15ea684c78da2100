package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
@TestInstance(Lifecycle.PER_CLASS)
class AccessibilityTests {

    @LocalServerPort
    int port;

    private Page page;

    @BeforeAll
    void open(Browser browser) {
        page = browser.newContext(new NewContextOptions()
                        .setBaseURL("http://localhost:" + port)
                        .setColorScheme(ColorScheme.LIGHT)
                        .setReducedMotion(ReducedMotion.REDUCE))
                .newPage();
    }

    @AfterAll
    void close() {
        page.context().close();
    }

    static Stream<String> addresses() {
        return Stream.concat(PageKinds.inEnglish(), PageKinds.someInSwedish());
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void findsNothing(String address) {
        assertThat(page.navigate(address).status()).isEqualTo(PageKinds.status(address));
        if (PageKinds.isColouredLikeAnother(address)) {
            assertThat(Axe.findingsButForColours(page)).isEmpty();
        } else {
            assertThat(Axe.findings(page)).isEmpty();
            inTheDark(() -> assertThat(Axe.findings(page, ColorScheme.DARK)).isEmpty());
        }
    }

    @Test
    void findsNothingWhereEverythingIsUnfolded() {
        for (var address : List.of("/en/platforms", "/en/platforms/wechat")) {
            page.navigate(address);
            page.evaluate("() => document.querySelectorAll('details').forEach(details => details.open = true)");
            assertThat(Axe.findings(page)).as(address).isEmpty();
        }
    }

    @Test
    void findsWhatIsWrong() {
        page.navigate("/en/platforms");
        page.evaluate("() => { document.body.innerHTML = '<img src=/favicon.ico><p style=color:#ccc>pale</p>'; }");
        assertThat(Axe.findings(page)).anyMatch(finding -> finding.startsWith("image-alt"));
    }

    @Test
    void findsWhatIsTooDarkInTheDark() {
        page.navigate("/en/about");
        page.evaluate("() => { document.querySelector('main').style.color = '#333'; }");
        inTheDark(() -> assertThat(Axe.findings(page, ColorScheme.DARK))
                .anyMatch(finding -> finding.startsWith("color-contrast")));
    }

    private void inTheDark(Runnable looking) {
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        try {
            looking.run();
        } finally {
            page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        }
    }
}
