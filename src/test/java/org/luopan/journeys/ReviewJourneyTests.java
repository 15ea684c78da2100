package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.journeys.OnAPhone.assertAccessible;
import static org.luopan.journeys.OnAPhone.press;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luopan.account.EditorFixtures;
import org.luopan.account.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.context.WebApplicationContext;

/** An editor and a publisher agree on a text, each on a phone and by keyboard. */
@BrowserTest
@TestPropertySource(properties = "luopan.test.base=edited")
class ReviewJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    WebApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @AutoClose
    private OpenPages pages;

    @BeforeEach
    void open(Browser browser) {
        pages = new OpenPages(browser, port);
        // What other tests in this base have told the publisher.
        jdbc.sql("delete from notification").update();
    }

    @ParameterizedTest
    @CsvSource({"true, en, trends/xiachen-marketing", "false, sv, trends/livestreaming"})
    void talksAboutARowUntilItCanBePublished(boolean scripts, String language, String entry) {
        var edith = signedIn("edith", "Edith Editor", Role.EDITOR, scripts, language);
        var paul = signedIn("paul", "Paul Publisher", Role.PUBLISHER, scripts, language);

        edith.navigate("/admin/entries/" + entry.replace("/", "/of/"));
        var form = edith.url();
        edith.locator("#summary_en").fill("A summary that wants a source.");
        SaveBar.note(edith, "Newer");
        press(edith.locator("button[value=review]"));

        assertThat(paul.locator(".bell .count"))
                .satisfies(none -> assertThat(none.count()).isZero());
        paul.navigate("/admin");
        assertThat(paul.locator(".bell .count b").innerText()).isEqualTo("1");
        press(paul.locator(".bell"));
        assertAccessible(paul, scripts);
        press(paul.locator(".notifications .unread button").first());
        assertThat(paul.locator("h1 .state-badge.in-review").count()).isEqualTo(1);
        var row = paul.locator("#field-summary_en");
        say(row, "Which source says so?");
        assertThat(paul.locator("#field-summary_en .thread").innerText()).contains("Which source says so?");
        assertAccessible(paul, scripts);
        paul.locator("#comment").fill("Nearly there.");
        press(paul.locator("button[formaction]").locator("xpath=preceding-sibling::button"));

        edith.navigate("/admin");
        assertThat(edith.locator(".bell .count b").innerText()).isEqualTo("2");
        assertThat(edith.locator("main").innerText()).contains("Nearly there.");
        press(edith.locator(".bell"));
        assertThat(edith.locator(".notifications .unread").first().innerText())
                .contains("Paul Publisher")
                .contains("Nearly there.");
        press(edith.locator(".notifications .unread button").first());
        say(edith.locator("#field-summary_en .thread"), "The annual report.");
        edith.navigate(form);
        assertThat(edith.locator(".notice .remarks").innerText()).contains("Which source says so?");
        assertAccessible(edith, scripts);
        edith.locator("#summary_en").fill("A summary after the annual report.");
        SaveBar.note(edith, "Newer, after the report");
        press(edith.locator("button[value=review]"));

        paul.navigate("/admin/notifications");
        press(paul.locator(".notifications .unread button").first());
        assertThat(paul.locator("#field-summary_en .thread").innerText()).contains("The annual report.");
        press(paul.locator("#field-summary_en .thread form.inline button"));
        assertThat(paul.locator("#field-summary_en .thread.resolved").count()).isEqualTo(1);
        press(paul.locator("form[action$=approval] button"));
        assertThat(paul.locator("h1 .state-badge.published").count()).isEqualTo(1);
        press(paul.locator(".notice[role=status] a"));
        assertThat(paul.locator("form[action$='/reversal'] #note").count()).isEqualTo(1);
        assertAccessible(paul, scripts);

        edith.navigate("/admin/notifications");
        assertThat(edith.locator(".notifications .unread").first().innerText()).contains("Paul Publisher");
        press(edith.locator("form[action='/admin/notifications/reading'] button"));
        assertThat(edith.locator(".bell .count").count()).isZero();
    }

    /** Opens the first form below an element, and says something in it. */
    private static void say(Locator below, String words) {
        var say = below.locator(".say").first();
        if (say.getAttribute("open") == null) {
            say.locator("summary").focus();
            say.page().keyboard().press("Enter");
        }
        say.locator("textarea").fill(words);
        press(say.locator("button"));
    }

    private Page signedIn(String username, String name, Role role, boolean scripts, String language) {
        EditorFixtures.open(context, username + language, name, role);
        var page = pages.signedIn(username + language, OnAPhone.options("en-GB", scripts));
        if (language.equals("sv")) {
            page.navigate("/admin");
            press(page.locator("form[action$='/account/language'] button"));
        }
        return page;
    }
}
