package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.luopan.Admin;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** At the desk red means that something is destroyed: no other button is red, and those that destroy are. */
@BrowserTest
@TestPropertySource(properties = "luopan.test.base=edited")
class DestroyingTests {

    /** The words on the buttons of a page that are red, in their text, their ground or their edge. */
    private static final String RED = """
            () => {
              const red = colour => {
                const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
                canvas.fillStyle = colour;
                canvas.fillRect(0, 0, 1, 1);
                const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
                return a > 0 && r > 120 && r > 1.5 * g && r > 1.5 * b;
              };
              return [...document.querySelectorAll('main button, main .button')].filter(one => one.checkVisibility()).filter(one => {
                const style = getComputedStyle(one);
                return red(style.color) || red(style.backgroundColor) || style.borderTopWidth !== '0px' && red(style.borderTopColor);
              }).map(one => one.innerText.trim());
            }
            """;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void isRedAndNothingElseIs(ColorScheme scheme, Browser browser) {
        try (var context = browser.newContext(new NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setColorScheme(scheme)
                .setViewportSize(1440, 900))) {
            var page = context.newPage();
            page.navigate("/login");
            page.locator("input[name=username]").fill(Admin.USERNAME);
            page.locator("input[name=password]").fill(Admin.PASSWORD);
            page.locator("input[name=password]").press("Enter");
            page.waitForURL("**/admin");
            for (var calm : List.of(
                    "/admin/entries/platforms/1",
                    "/admin/entries/platforms",
                    "/admin/entries/platforms/1/verification",
                    "/admin/reports/stale",
                    "/admin/account")) {
                assertThat(red(page, calm)).as(calm).isEmpty();
            }
            assertThat(red(page, "/admin/entries/platforms/1/deletion")).containsExactly("Move to the bin");
            assertThat(red(page, "/admin/entries/sources/2002/retraction")).hasSize(1);
        }
    }

    private static List<String> red(Page page, String address) {
        page.navigate(address);
        return ((List<?>) page.evaluate(RED)).stream().map(String::valueOf).toList();
    }
}
