package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.journeys.OnAPhone.assertAccessible;
import static org.luopan.journeys.OnAPhone.press;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luopan.account.EditorFixtures;
import org.luopan.account.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.context.WebApplicationContext;

/** Finding out who changed what, and bringing it back, on a phone and by keyboard. */
@BrowserTest
@TestPropertySource(properties = "luopan.test.base=edited")
class KeptChangesTests {

    @LocalServerPort
    int port;

    @Autowired
    WebApplicationContext context;

    @AutoClose
    private OpenPages pages;

    @BeforeEach
    void open(Browser browser) {
        pages = new OpenPages(browser, port);
    }

    @ParameterizedTest
    @CsvSource({"true, en, mau, Changed", "false, sv, revenue, Ändrad"})
    void bringsBackWhatAMetricWasCalled(boolean scripts, String language, String metric, String changed) {
        var page = signedIn(scripts, language);
        page.navigate("/admin/vocabulary/metric?q=" + metric);
        press(page.locator("tbody a").first());
        var form = page.url();
        var label = page.locator("#label_en").inputValue();
        page.locator("#label_en").fill("Something else");
        press(page.locator(".entry-form button.primary"));

        page.navigate(form);
        var change = page.locator("ol.history > li").first();
        assertThat(change.innerText()).contains(changed, "Ada Admin");
        assertThat(change.locator("del").first().innerText()).isNotEmpty();
        assertThat(change.locator("ins").first().innerText()).contains("Something");
        assertAccessible(page, scripts);
        press(change.locator("a"));
        assertThat(page.locator("#label_en").inputValue()).isEqualTo(label);
        assertAccessible(page, scripts);
        press(page.locator(".entry-form button.primary"));
        page.navigate(form);
        assertThat(page.locator("#label_en").inputValue()).isEqualTo(label);

        press(page.locator("a[href$='/deletion']"));
        assertAccessible(page, scripts);
        press(page.locator(".actions a"));
        assertThat(page.url()).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource({"true, en, momo", "false, sv, douban"})
    void tellsWhatBecameOfOneFigure(boolean scripts, String language, String platform) {
        var page = signedIn(scripts, language);
        page.navigate("/admin/entries/platforms/of/" + platform);
        var form = page.url();
        page.navigate(form + "?tab=figures");
        var row = page.locator("#rows-figures details.row").first();
        if (row.getAttribute("open") == null) {
            row.locator("> summary").focus();
            page.keyboard().press("Enter");
        }
        if (row.locator("textarea[name$=note_en], input[name$=note_en]").count() == 0) {
            row.locator("button[value^='open:']").press("Enter");
            row.locator("[name$=metric]").waitFor();
        }
        if (row.locator(".more").count() > 0) {
            row.locator(".more > summary").press("Enter");
        }
        row.locator("[name$=note_en]").fill("As the company counts.");
        SaveBar.note(page, "Says how they count");
        press(page.locator("button[value=publish]"));

        page.navigate(form + "?tab=figures");
        row = page.locator("#rows-figures details.row").first();
        if (row.getAttribute("open") == null) {
            row.locator("> summary").focus();
            page.keyboard().press("Enter");
        }
        press(row.locator("a[href*='/rows/figures-id-']"));
        var change = page.locator("ol.history > li").first();
        assertThat(change.innerText()).contains("Ada Admin", "Says how they count");
        assertThat(change.locator("ins").count()).isPositive();
        assertAccessible(page, scripts);
    }

    private Page signedIn(boolean scripts, String language) {
        EditorFixtures.open(context, "ada" + language, "Ada Admin", Role.ADMIN);
        var page = pages.signedIn("ada" + language, OnAPhone.options("en-GB", scripts));
        page.navigate("/admin");
        if (!language.equals(page.locator("html").getAttribute("lang"))) {
            press(page.locator("form[action$='/account/language'] button"));
        }
        return page;
    }
}
