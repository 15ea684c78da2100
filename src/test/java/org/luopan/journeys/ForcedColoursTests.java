package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What readers see who have their browser choose all colours. */
@BrowserTest
class ForcedColoursTests {

    private static final String FINDER =
            "/en/finder?audience=gen-z&city=qingdao&objective=seeding&must=objective/seeding";

    @LocalServerPort
    int port;

    /** A tick drawn as a white picture was lost there: a chosen wish looked like one that was not. */
    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void showATickInItsBox(ColorScheme scheme, Browser browser) throws IOException {
        var options = new NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setViewportSize(1440, 900)
                .setColorScheme(scheme)
                .setForcedColors(ForcedColors.ACTIVE);
        try (var context = browser.newContext(options)) {
            var page = context.newPage();
            page.navigate(FINDER);
            assertThat(drawn(page.locator("main input[type=checkbox]:checked:visible")
                            .first()))
                    .isGreaterThan(.1);
            assertThat(drawn(page.locator("main input[type=checkbox]:not(:checked):visible")
                            .first()))
                    .isZero();
        }
    }

    /** How much of the inside of a control is as dark, or as light, as its text. */
    private static double drawn(Locator control) throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(control.screenshot()));
        var inside = picture.getSubimage(
                picture.getWidth() / 4, picture.getHeight() / 4, picture.getWidth() / 2, picture.getHeight() / 2);
        var ground = inside.getRGB(0, 0);
        return IntStream.range(0, inside.getWidth() * inside.getHeight())
                        .filter(at -> far(ground, inside.getRGB(at % inside.getWidth(), at / inside.getWidth())))
                        .count()
                / (double) (inside.getWidth() * inside.getHeight());
    }

    private static boolean far(int a, int b) {
        return IntStream.of(0, 8, 16).anyMatch(shift -> Math.abs((a >> shift & 255) - (b >> shift & 255)) > 100);
    }
}
