package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From the front page to what a reader came for, in few steps: with the keyboard, in both languages, with scripts and without. */
@BrowserTest
class FrontDoorTests {

    @LocalServerPort
    int port;

    BrowserContext context;
    Page page;
    int steps;

    @AfterEach
    void close() {
        context.close();
    }

    @ParameterizedTest
    @CsvSource({"en, true", "en, false", "sv, true", "sv, false"})
    void leadsAnExporterToABriefWithinSixSteps(String language, boolean scripts, Browser browser) {
        open(browser, language, scripts);
        choose("#ask-industry", "mother-baby");
        page.locator("#f-entity-no").focus();
        page.keyboard().press("Space");
        steps++;
        press(".ask-finder button");
        assertThat(page.locator("[data-total] [data-entry]").count()).isPositive();
        press("a[href*='/finder/brief']");
        assertThat(page.locator(".checklist li").count()).isPositive();
        assertThat(steps).isLessThanOrEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({
        "en, true, population of Chengdu",
        "en, false, population of Chengdu",
        "sv, true, folkmängd i Chengdu",
        "sv, false, folkmängd i Chengdu"
    })
    void leadsAStudentToAFigureAndItsSourceWithinFourSteps(
            String language, boolean scripts, String question, Browser browser) {
        open(browser, language, scripts);
        page.locator("#ask").fill(question);
        press("#ask");
        var answer = page.locator("[data-answer='figure/city/chengdu/city-population']");
        assertThat(answer.locator(".value").innerText()).isNotBlank();
        var source = answer.locator("li a").first().innerText();
        press("[data-answer] li a");
        assertThat(page.locator("h1").innerText()).isEqualTo(source);
        assertThat(steps).isLessThanOrEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"en, true", "en, false", "sv, true", "sv, false"})
    void leadsAnAnalystToAComparisonOfFiveWithinFiveSteps(String language, boolean scripts, Browser browser) {
        open(browser, language, scripts);
        press(".doors a[href*='/compare']");
        for (var other : new String[] {"weibo", "bilibili"}) {
            choose("form select[name=platform]", other);
            if (!page.url().contains(other)) {
                press("form:has(select[name=platform]) button[type=submit]");
            }
        }
        assertThat(page.locator("table.sides thead th a:not(.remove)").count()).isEqualTo(5);
        assertThat(steps).isLessThanOrEqualTo(5);
    }

    private void open(Browser browser, String language, boolean scripts) {
        context = browser.newContext(
                new NewContextOptions().setBaseURL("http://localhost:" + port).setJavaScriptEnabled(scripts));
        page = context.newPage();
        page.navigate("/" + language);
        steps = 0;
    }

    private void choose(String select, String value) {
        page.locator(select).first().selectOption(value);
        steps++;
    }

    private void press(String what) {
        page.waitForNavigation(() -> page.locator(what).first().press("Enter"));
        steps++;
    }
}
