package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

    /** How wide the page is once its charts have taken the new width, or a second later. */
    private static final String WIDTH = """
            () => new Promise(done => {
                const width = () => document.documentElement.scrollWidth;
                const look = (times) => width() <= innerWidth || times === 0 ? done(width()) : setTimeout(look, 50, times - 1);
                look(20);
            })
            """;

    private final Map<ColorScheme, Page> pages = new EnumMap<>(ColorScheme.class);

    @LocalServerPort
    int port;

    @BeforeAll
    void open(Browser browser) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            pages.put(
                    scheme,
                    browser.newContext(new NewContextOptions()
                                    .setBaseURL("http://localhost:" + port)
                                    .setColorScheme(scheme)
                                    .setReducedMotion(ReducedMotion.REDUCE))
                            .newPage());
        }
    }

    @AfterAll
    void close() {
        pages.values().forEach(page -> page.context().close());
    }

    static Stream<String> addresses() {
        return Stream.concat(PageKinds.inEnglish(), PageKinds.someInSwedish());
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void findsNothingInLightNorAnythingTooWide(String address) {
        assertThat(findings(ColorScheme.LIGHT, address, "")).isEmpty();
        var page = pages.get(ColorScheme.LIGHT);
        var before = page.viewportSize();
        try {
            for (var width : List.of(768, 360)) {
                page.setViewportSize(width, 740);
                assertThat(page.evaluate(WIDTH))
                        .as("the width of %s on a screen of %s", address, width)
                        .isEqualTo(width);
            }
        } finally {
            page.setViewportSize(before.width, before.height);
        }
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void findsNothingInDark(String address) {
        assertThat(findings(ColorScheme.DARK, address, "")).isEmpty();
    }

    @Test
    void findsNothingWhereEverythingIsUnfolded() {
        for (var address : List.of("/en/platforms", "/en/platforms/wechat")) {
            assertThat(findings(
                            ColorScheme.LIGHT,
                            address,
                            "() => document.querySelectorAll('details').forEach(details => details.open = true)"))
                    .isEmpty();
        }
    }

    @Test
    void findsWhatIsWrong() {
        var page = pages.get(ColorScheme.LIGHT);
        page.navigate("/en/platforms");
        page.evaluate("() => { document.body.innerHTML = '<img src=/img/seal.svg><p style=color:#ccc>pale</p>'; }");
        assertThat(Axe.findings(page, ColorScheme.LIGHT)).anyMatch(finding -> finding.startsWith("image-alt"));
    }

    @Test
    void findsWhatIsTooDarkInTheDark() {
        var page = pages.get(ColorScheme.DARK);
        page.navigate("/en/about");
        page.evaluate("() => { document.querySelector('main').style.color = '#333'; }");
        assertThat(Axe.findings(page, ColorScheme.DARK)).anyMatch(finding -> finding.startsWith("color-contrast"));
    }

    private List<String> findings(ColorScheme scheme, String address, String preparation) {
        var page = pages.get(scheme);
        assertThat(page.navigate(address).status()).isEqualTo(PageKinds.status(address));
        if (!preparation.isEmpty()) {
            page.evaluate(preparation);
        }
        return Axe.findings(page, scheme);
    }
}
