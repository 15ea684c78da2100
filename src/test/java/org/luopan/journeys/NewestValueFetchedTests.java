package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luopan.account.EditorFixtures;
import org.luopan.account.Role;
import org.luopan.fetch.OutsidePages;
import org.luopan.fetch.PageFacts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.web.context.WebApplicationContext;

/** A newer number from a site that the base does not know, where pages of other sites are requested and say what they are. */
@BrowserTest
@TestPropertySource(properties = "luopan.test.base=edited")
class NewestValueFetchedTests {

    @LocalServerPort
    int port;

    @Autowired
    WebApplicationContext context;

    @MockitoBean
    OutsidePages outside;

    @AutoClose
    private OpenPages pages;

    @BeforeEach
    void open(Browser browser) {
        pages = new OpenPages(browser, port);
        EditorFixtures.open(context, "paul", "Paul Publisher", Role.PUBLISHER);
    }

    @ParameterizedTest
    @CsvSource({"true, bilibili, 118 million", "false, kuaishou, 425 million"})
    void saysOfTheSourceWhatItsPageSays(boolean scripts, String platform, String amount) {
        when(outside.at(anyString()))
                .thenReturn(Optional.of(
                        new PageFacts("Results of " + platform, "Lantern Wire " + platform, "2026-11-12", "en")));
        var page = pages.signedIn(
                "paul", new NewContextOptions().setLocale("en-GB").setJavaScriptEnabled(scripts));
        page.navigate("/admin/newest/platforms/" + platform + "?metric=dau");
        page.locator("#f-amount").fill(amount);
        page.locator("#f-time").fill("Q3 2026");
        page.locator("#f-address").fill("https://" + platform + "-wire.test/x");
        page.keyboard().press("Tab");
        if (scripts) {
            page.locator(".carried .proposed").waitFor();
            page.locator(".carried summary").click();
            page.locator("#f-source-0-kind").selectOption("filing");
        }
        press(page, "Next");
        if (!scripts) {
            page.locator(".carried summary").click();
            page.locator("#f-source-0-kind").selectOption("filing");
        }
        assertThat(page.locator("#f-source-0-title").inputValue()).isEqualTo("Results of " + platform);
        assertThat(page.locator("#f-source-0-publisher").inputValue()).isEqualTo("Lantern Wire " + platform);
        assertThat(page.locator("#f-source-0-published").inputValue()).isEqualTo("2026-11-12");
        press(page, "Publish");
        assertThat(page.locator(".notice[role=status]").innerText()).contains("Published.");
        page.navigate("/en/platforms/" + platform);
        var lead = page.locator("#figure-dau > [data-figure]").first();
        assertThat(lead.getAttribute("data-as-of")).isEqualTo("2026-Q3");
        verify(outside, times(1)).at(anyString());
    }

    private static void press(Page page, String name) {
        var button = page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .last();
        button.focus();
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }
}
