package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The heat maps as they are seen: platforms by audience, and by tier. */
@BrowserTest
class HeatMapTests {

    private static final List<String> MAPS =
            List.of("/en/platforms?view=audiences", "/sv/platforms?view=audiences", "/en/tiers", "/sv/tiers");

    private static final String SCROLLED = """
            () => [...document.querySelectorAll(".heat-map")].map(map => [map.scrollWidth - map.clientWidth, map.scrollHeight - map.clientHeight])
                .flat().filter(more => more > 1).length
            """;

    /** The cells that say something, but are cut or not shown, and those that say nothing, but are. */
    private static final String UNSEEN = """
            () => [...document.querySelectorAll(".heat td")].filter(cell => {
                const box = cell.getBoundingClientRect();
                return cell.classList.contains("blank") ? box.width > 0 : box.width < 20 || box.left < 0 || box.right > innerWidth;
            }).map(cell => cell.textContent)
            """;

    @LocalServerPort
    int port;

    BrowserContext context;
    Page page;

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void fitThePageOnEveryWidthWithoutScrolling(Browser browser) {
        open(browser, new NewContextOptions());
        for (var address : MAPS) {
            page.navigate(address);
            assertThat(page.locator(".heat td").count()).isPositive();
            for (var width : List.of(360, 768, 1024, 1440, 1920)) {
                page.setViewportSize(width, 900);
                assertThat(page.evaluate(SCROLLED))
                        .as("%s on %s", address, width)
                        .isEqualTo(0);
            }
        }
    }

    @Test
    void sayInWordsOnAPhoneAndOnPaperWhatIsKnown(Browser browser) {
        open(browser, new NewContextOptions().setViewportSize(360, 740));
        for (var address : MAPS) {
            page.navigate(address);
            assertThat(page.evaluate(UNSEEN)).as(address).isEqualTo(List.of());
            assertThat(cells())
                    .isNotEmpty()
                    .allMatch(words -> String.valueOf(words).matches("[^:]+: \\p{L}+"));
        }
        page.setViewportSize(660, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.evaluate(UNSEEN)).isEqualTo(List.of());
    }

    @Test
    void tellStrengthsApartWithoutColours(Browser browser) {
        open(browser, new NewContextOptions().setForcedColors(ForcedColors.ACTIVE));
        page.navigate("/en/platforms?view=audiences");
        var marks = page.evaluate("() => ['core', 'strong', 'present', 'weak'].map(strength =>"
                + " getComputedStyle(document.querySelector('.heat td.' + strength + ' > a'), '::before').content)");
        assertThat((List<?>) marks).doesNotHaveDuplicates().hasSize(4);
    }

    private List<?> cells() {
        return (List<?>)
                page.evaluate(
                        "() => [...document.querySelectorAll('.heat td:not(.blank) > a')].map(link => (getComputedStyle("
                                + "link, '::before').content.replace(/attr\\(.*?\\)/, link.dataset.name).replaceAll('\"', '') + link.innerText).trim())");
    }

    private void open(Browser browser, NewContextOptions options) {
        context = browser.newContext(options.setBaseURL("http://localhost:" + port));
        page = context.newPage();
    }
}
