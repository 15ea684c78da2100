package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Takes pictures of pages, to be looked at one by one: in both languages, at four widths, light and dark, in forced colours and on
 * paper. {@code -Dluopan.pictures=all} takes those of every kind of page, another value those whose address contains it, and the
 * part of {@code -Dluopan.pictures.looks}, such as {@code 360}, only these looks.
 */
@BrowserTest
@EnabledIfSystemProperty(named = "luopan.pictures", matches = ".+")
class PicturesTests {

    private static final Path FOLDER = Path.of("target", "pictures");
    private static final int HEIGHT = 900;

    /** The width of the printed area of A4 in pixels. */
    private static final int PAPER = 660;

    private static final List<Look> LOOKS = Stream.concat(
                    IntStream.of(360, 768, 1440, 1920)
                            .boxed()
                            .flatMap(width -> Stream.of(
                                    new Look(width + "-light", width, ColorScheme.LIGHT, false, false),
                                    new Look(width + "-dark", width, ColorScheme.DARK, false, false))),
                    Stream.of(
                            new Look("1440-forced", 1440, ColorScheme.LIGHT, true, false),
                            new Look("paper", PAPER, ColorScheme.LIGHT, false, true)))
            .toList();

    @LocalServerPort
    int port;

    /** A way in which a page is seen. */
    private record Look(String name, int width, ColorScheme scheme, boolean forced, boolean paper) {

        NewContextOptions options() {
            var options = new NewContextOptions()
                    .setViewportSize(width, HEIGHT)
                    .setColorScheme(scheme)
                    .setReducedMotion(ReducedMotion.REDUCE);
            return forced ? options.setForcedColors(ForcedColors.ACTIVE) : options;
        }
    }

    static Stream<String> addresses() {
        var part = System.getProperty("luopan.pictures", "all");
        return PageKinds.inBothLanguages().filter(address -> part.equals("all") || address.contains(part));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void takesPictures(String address, Browser browser) {
        var part = System.getProperty("luopan.pictures.looks", "");
        for (var look : LOOKS) {
            if (look.name().contains(part)) {
                take(address, look, browser);
            }
        }
    }

    private void take(String address, Look look, Browser browser) {
        try (var context = browser.newContext(look.options().setBaseURL("http://localhost:" + port))) {
            var page = context.newPage();
            assertThat(page.navigate(address).status()).isEqualTo(PageKinds.status(address));
            if (look.paper()) {
                page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
            }
            page.screenshot(new ScreenshotOptions().setPath(file(address, look)).setFullPage(true));
        }
    }

    /** The picture of {@code /en/platforms?view=table} at one look: {@code en/platforms-view-table/360-light.png}. */
    private static Path file(String address, Look look) {
        var name = address.substring(3).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        var folder = name.isEmpty() ? "home" : name.substring(0, Math.min(60, name.length()));
        return FOLDER.resolve(address.substring(1, 3)).resolve(folder).resolve(look.name() + ".png");
    }
}
