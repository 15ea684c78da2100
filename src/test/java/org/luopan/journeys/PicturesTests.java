package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Takes pictures of pages, to be looked at one by one: in both languages, at four widths, light and dark, in forced colours and on
 * paper. {@code -Dluopan.pictures=all} takes those of every kind of page, another value those whose address contains it, and the
 * part of {@code -Dluopan.pictures.looks}, such as {@code 360}, only these looks. {@code -Dluopan.pictures.base=http://localhost:9106}
 * takes those of a program that runs there, such as an older one, and {@code -Dluopan.pictures.folder} keeps them in another folder.
 * Sheets with the tops of several pages each make it quick to look at them.
 */
@BrowserTest
@EnabledIfSystemProperty(named = "luopan.pictures", matches = ".+")
class PicturesTests {

    private static final Path FOLDER = Path.of(System.getProperty("luopan.pictures.folder", "target/pictures"));
    private static final String BASE = System.getProperty("luopan.pictures.base", "");
    private static final int HEIGHT = 900;

    /** The size of a picture on a sheet, and the room for its name. */
    private static final int WIDE = 480;

    private static final int HIGH = 1000;
    private static final int EDGE = 16;
    private static final int IN_A_ROW = 4;
    private static final int ON_A_SHEET = 8;

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
        var base = BASE.isEmpty() ? "http://localhost:" + port : BASE;
        try (var context = browser.newContext(look.options().setBaseURL(base))) {
            var page = context.newPage();
            var status = page.navigate(address).status();
            assumeThat(status == PageKinds.status(address) || BASE.isEmpty())
                    .as(address + " is not there yet")
                    .isTrue();
            assertThat(status).isEqualTo(PageKinds.status(address));
            if (look.paper()) {
                page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
            }
            page.screenshot(new ScreenshotOptions().setPath(file(address, look)).setFullPage(true));
        }
    }

    /** A sheet for each look and language, with the tops of all its pages beside each other, in parts of a size that can be opened. */
    @AfterAll
    static void putOnSheets() throws IOException {
        for (var look : LOOKS) {
            for (var language : List.of("en", "sv")) {
                var pictures = addresses()
                        .filter(address -> address.startsWith("/" + language))
                        .map(address -> file(address, look))
                        .filter(Files::exists)
                        .toList();
                for (var from = 0; from < pictures.size(); from += ON_A_SHEET) {
                    var part = pictures.subList(from, Math.min(from + ON_A_SHEET, pictures.size()));
                    var file = FOLDER.resolve(
                            "sheets/%s-%s-%d.png".formatted(language, look.name(), from / ON_A_SHEET + 1));
                    Files.createDirectories(file.getParent());
                    ImageIO.write(sheet(part), "png", file.toFile());
                }
            }
        }
    }

    private static BufferedImage sheet(List<Path> pictures) throws IOException {
        var sheet = new BufferedImage(
                Math.min(pictures.size(), IN_A_ROW) * (WIDE + EDGE),
                ((pictures.size() - 1) / IN_A_ROW + 1) * (HIGH + EDGE),
                BufferedImage.TYPE_INT_RGB);
        var drawing = sheet.createGraphics();
        for (var i = 0; i < pictures.size(); i++) {
            var picture = ImageIO.read(pictures.get(i).toFile());
            var x = i % IN_A_ROW * (WIDE + EDGE);
            var y = i / IN_A_ROW * (HIGH + EDGE);
            var scale = (double) WIDE / picture.getWidth();
            var top =
                    picture.getSubimage(0, 0, picture.getWidth(), Math.min(picture.getHeight(), (int) (HIGH / scale)));
            var small = top.getScaledInstance(WIDE, (int) (top.getHeight() * scale), Image.SCALE_SMOOTH);
            drawing.drawImage(small, x, y + EDGE, null);
            drawing.drawString(pictures.get(i).getParent().getFileName().toString(), x + 2, y + EDGE - 4);
        }
        drawing.dispose();
        return sheet;
    }

    /** The picture of {@code /en/platforms?view=table} at one look: {@code en/platforms-view-table/360-light.png}. */
    private static Path file(String address, Look look) {
        var name = address.substring(3).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        var folder = name.isEmpty() ? "home" : name.substring(0, Math.min(60, name.length()));
        return FOLDER.resolve(address.substring(1, 3)).resolve(folder).resolve(look.name() + ".png");
    }
}
