package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.account.EditorFixtures;
import org.luopan.account.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.context.WebApplicationContext;

/** What an editor typed survives anything that happens to its page. */
@BrowserTest
@TestPropertySource(properties = "luopan.test.base=edited")
class KeepingTypedTests {

    private static final String FORM = "/admin/entries/trends/of/guochao";

    @LocalServerPort
    int port;

    @Autowired
    WebApplicationContext program;

    @Autowired
    JdbcClient jdbc;

    @AutoClose
    private OpenPages pages;

    private final List<String> questions = new ArrayList<>();

    @BeforeEach
    void open(Browser browser) {
        pages = new OpenPages(browser, port);
        EditorFixtures.open(program, "kay", "Kay Publisher", Role.PUBLISHER);
        jdbc.sql("delete from sign_in_attempt").update();
    }

    @ParameterizedTest
    @CsvSource({"true, en-GB, Send it again: Save draft", "false, sv-SE, Skicka igen: Spara utkast"})
    void sendsOnAFormWhoseSessionEnded(boolean scripts, String locale, String button) {
        var page = signedIn(scripts, locale);
        page.navigate(FORM);
        page.locator("#summary_en").fill("Typed before the night, " + locale + ".");
        forgetSession(page);
        press(page, page.locator(".finish button[value=draft]"));
        assertThat(page.locator("main").innerText()).contains("Typed before the night, " + locale + ".");
        assertAccessible(page, scripts);
        page.locator("[name=username]").fill("kay");
        page.locator("[name=password]").fill(EditorFixtures.PASSWORD);
        press(page, page.locator("#unsent-form button").first());
        assertAccessible(page, scripts);
        press(page, page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)));
        assertThat(page.url()).contains("/admin/entries/trends/");
        assertThat(page.locator("#summary_en").inputValue()).isEqualTo("Typed before the night, " + locale + ".");
        assertThat(page.locator(".notice[role=status]").count()).isOne();
    }

    @Test
    void addsARowOnceSomebodyHasSignedInInAnotherTab() {
        var page = signedIn(true, "en-GB");
        openTab(page, FORM, "figures");
        var rows = page.locator("#rows-figures details.row").count();
        forgetSession(page);
        var add = page.locator("#rows-figures button[value='add:figures']");
        add.focus();
        page.keyboard().press("Enter");
        page.locator(".unanswered").waitFor();
        assertThat(page.locator(".unanswered").innerText()).contains("you are signed out");
        assertAccessible(page, true);
        signIn(page.context().newPage());
        add.focus();
        page.keyboard().press("Enter");
        page.waitForCondition(() -> page.locator("#rows-figures details.row").count() > rows);
        assertThat(page.locator(".unanswered").count()).isZero();
        assertThat(page.url()).contains("/admin/entries/trends/");
    }

    @Test
    void saysWhenTheServerDoesNotAnswer() {
        var page = signedIn(true, "en-GB");
        openTab(page, FORM, "figures");
        page.context().setOffline(true);
        page.locator("#rows-figures button[value='add:figures']").focus();
        page.keyboard().press("Enter");
        page.locator(".unanswered").waitFor();
        assertThat(page.locator(".unanswered").innerText()).contains("did not answer");
        page.context().setOffline(false);
    }

    @Test
    void asksBeforeARejectedFormIsLeftAndShowsItAgainOnTheWayBack() {
        var page = signedIn(true, "en-GB");
        page.navigate(FORM);
        page.locator("#summary_en").fill("Typed and refused.");
        page.locator("#slug").fill("Not An Address");
        press(page, page.locator(".finish button[value=draft]"));
        page.locator("#wrong").waitFor();
        var tab = page.locator(".subject-state a").last();
        stay(page, tab);
        assertThat(questions).containsExactly("beforeunload");
        assertThat(page.locator("#summary_en").inputValue()).isEqualTo("Typed and refused.");
        questions.clear();
        press(page, tab);
        assertThat(questions).containsExactly("beforeunload");
        page.goBack();
        assertThat(page.locator("#summary_en").inputValue()).isEqualTo("Typed and refused.");
        assertThat(page.locator("#slug").inputValue()).isEqualTo("Not An Address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"remove", "add"})
    void asksBeforeRowsThatWereMovedAreLost(String action) {
        var page = signedIn(true, "en-GB");
        openTab(page, "/admin/entries/platforms/of/wechat", "figures");
        var button =
                page.locator("section.rows button[value^='" + action + ":']").first();
        open(button);
        var before = page.locator("section.rows").first().innerHTML();
        button.focus();
        page.keyboard().press("Enter");
        page.waitForCondition(
                () -> !page.locator("section.rows").first().innerHTML().equals(before));
        stay(page, page.locator(".subject-state a").first());
        assertThat(questions).containsExactly("beforeunload");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void bringsBackARowThatWasRemoved(boolean scripts) {
        var page = signedIn(scripts, "en-GB");
        openTab(page, "/admin/entries/platforms/of/weibo", "figures");
        var titles = page.locator("#rows-figures summary").allInnerTexts();
        assertThat(titles).hasSizeGreaterThan(2);
        for (var at : new int[] {1, 0}) {
            var remove = page.locator("#rows-figures button[value='remove:figures:" + at + "']");
            open(remove);
            remove.focus();
            page.keyboard().press("Enter");
            page.waitForCondition(() -> page.locator(".removed").count() == 2 - at);
            page.waitForLoadState();
        }
        assertThat(page.locator("#rows-figures summary").count()).isEqualTo(titles.size() - 2);
        for (var left : new int[] {1, 0}) {
            page.locator(".removed button").last().focus();
            page.keyboard().press("Enter");
            page.waitForCondition(() -> page.locator(".removed").count() == left);
            page.waitForLoadState();
        }
        page.waitForCondition(() -> page.locator("#rows-figures summary").count() == titles.size());
        assertThat(page.locator("#rows-figures summary").allInnerTexts()).isEqualTo(titles);
    }

    @Test
    void keepsWhatWasTypedInOnePartWhenRowsOfAnotherAreMovedWithoutScripts() {
        var page = signedIn(false, "en-GB");
        page.navigate("/admin/entries/trends/of/livestreaming");
        page.locator("#summary_en").fill("Typed in the first part.");
        var rows = page.locator("#rows-figures details.row").count();
        press(page, page.locator("button[value='remove:figures:0']"));
        assertThat(page.locator("#summary_en").inputValue()).isEqualTo("Typed in the first part.");
        assertThat(page.locator(".removed").count()).isOne();
        press(page, page.locator(".finish button[value=draft]"));
        assertThat(page.locator("#rows-figures details.row").count()).isEqualTo(rows - 1);
        assertThat(page.locator("#summary_en").inputValue()).isEqualTo("Typed in the first part.");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void savesNothingByEnterInAField(boolean scripts) {
        var page = signedIn(scripts, "en-GB");
        page.navigate("/admin/entries/glossary/of/kol");
        var url = page.url();
        page.locator("#pinyin").fill("yì");
        page.locator("#pinyin").press("Enter");
        page.locator("#note").press("Enter");
        assertThat(page.url()).isEqualTo(url);
        assertThat(page.locator("#pinyin").inputValue()).isEqualTo("yì");
    }

    private Page signedIn(boolean scripts, String locale) {
        var page = pages.open(new NewContextOptions().setLocale(locale).setJavaScriptEnabled(scripts));
        page.onDialog(dialog -> {
            questions.add(dialog.type());
            if (staying) {
                dialog.dismiss();
            } else {
                dialog.accept();
            }
        });
        SignIn.as("kay", page);
        return page;
    }

    private boolean staying;

    /** Follows a link, and stays when the browser asks. */
    private void stay(Page page, Locator link) {
        var asked = questions.size();
        staying = true;
        link.focus();
        page.keyboard().press("Enter");
        page.waitForCondition(() -> questions.size() > asked);
        staying = false;
    }

    private static void openTab(Page page, String form, String tab) {
        page.navigate(form);
        page.navigate(page.url() + "?tab=" + tab);
    }

    private static void signIn(Page page) {
        page.navigate("/login");
        page.locator("[name=username]").fill("kay");
        page.locator("[name=password]").fill(EditorFixtures.PASSWORD);
        page.locator("[name=password]").press("Enter");
        page.waitForURL("**/admin");
    }

    private static void forgetSession(Page page) {
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("luopan-session"));
    }

    private static void press(Page page, Locator button) {
        open(button);
        button.focus();
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }

    /** Opens the row that contains an element. */
    private static void open(Locator inRow) {
        var row = inRow.locator("xpath=ancestor::details[not(@open)]");
        if (row.count() > 0) {
            row.locator("summary").focus();
            row.page().keyboard().press("Enter");
        }
    }

    private static void assertAccessible(Page page, boolean scripts) {
        if (scripts) {
            assertThat(Axe.findingsButForColours(page)).as(page.url()).isEmpty();
        }
    }
}
