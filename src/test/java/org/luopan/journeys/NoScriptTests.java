package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
class NoScriptTests {

    @LocalServerPort
    int port;

    BrowserContext context;
    Page page;

    @BeforeEach
    void open(Browser browser) {
        context = browser.newContext(
                new NewContextOptions().setBaseURL("http://localhost:" + port).setJavaScriptEnabled(false));
        page = context.newPage();
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void filtersByTheForm() {
        page.navigate("/en/platforms");
        page.locator("#f-audience-gen-z").check();
        page.locator("#f-tier-tier-3").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Apply"))
                .click();
        assertThat(page.url()).contains("audience=gen-z").contains("tier=tier-3");
        assertThat(page.locator("#f-audience-gen-z").isChecked()).isTrue();
        assertThat(page.locator(".chips li").count()).isEqualTo(3);
        assertThat(page.locator("[data-total] [data-entry]").count())
                .isEqualTo(Integer.parseInt(page.locator("[data-total]").getAttribute("data-total")));
    }

    @Test
    void takesChoicesBackByTheirChips() {
        page.navigate("/en/platforms?audience=gen-z&tier=tier-3");
        page.locator(".chips a").first().click();
        assertThat(page.url()).doesNotContain("audience=").contains("tier=tier-3");
        page.locator(".chips a.clear").click();
        assertThat(page.url()).endsWith("/en/platforms");
    }

    @Test
    void excludesWhatWasChosenAndBack() {
        page.navigate("/en/platforms?audience=gen-z");
        page.locator("[data-facet=audience][data-value=gen-z] a.exclude").click();
        assertThat(page.url()).endsWith("?audience=%21gen-z");
        assertThat(page.locator(".chips li").first().innerText()).contains("not Generation\u00a0Z");
        page.locator("[data-facet=audience][data-value=gen-z] a.exclude").click();
        assertThat(page.url()).endsWith("?audience=gen-z");
    }

    @Test
    void keepsTheFilterWhenTheLanguageChanges() {
        page.navigate("/en/platforms?audience=gen-z");
        page.locator("a.language").click();
        assertThat(page.url()).endsWith("/sv/platforms?audience=gen-z");
    }

    @Test
    void filtersTheMap() {
        page.navigate("/en/cities?view=map");
        page.locator("#f-tier-new-tier-1").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Apply"))
                .click();
        assertThat(page.url()).contains("view=map").contains("tier=new-tier-1");
        assertThat(page.locator("svg.map:not(.part) a").count())
                .isEqualTo(Integer.parseInt(page.locator("[data-total]").getAttribute("data-total")));
    }

    @Test
    void unfoldsAFacet() {
        page.navigate("/en/platforms");
        var facet = page.locator("#facet-feature");
        assertThat(facet.locator("li").first().isVisible()).isFalse();
        facet.locator("summary").click();
        assertThat(facet.locator("li").first().isVisible()).isTrue();
    }

    @Test
    void showsTheOtherValuesOfAFigure() {
        page.navigate("/en/platforms/wechat");
        var card = page.locator("#figure-mau");
        card.locator("details.others > summary").click();
        assertThat(card.locator("tr[data-source=tenba-2021]").isVisible()).isTrue();
        assertThat(card.locator(".chart").first().isVisible()).isTrue();
    }
}
