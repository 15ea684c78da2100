package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A search by keyboard, and without scripts. */
@BrowserTest
class SearchingTests {

    private static final String BOX = "header input[name=q]";

    /** Longer than the search box waits before it asks. */
    private static final double QUIET = 400;

    @LocalServerPort
    int port;

    Page page;

    @AfterEach
    void close() {
        page.context().close();
    }

    @Test
    void goesToASuggestionByKeyboard(Browser browser) {
        open(browser, true);
        page.navigate("/en/trends");
        page.locator(BOX).focus();
        page.locator(BOX).fill("xiao hong");
        page.locator("header [role=option]").first().waitFor();
        assertThat(page.locator(BOX).getAttribute("aria-expanded")).isEqualTo("true");
        page.keyboard().press("ArrowDown");
        var active = page.locator(BOX).getAttribute("aria-activedescendant");
        assertThat(page.locator("#" + active).getAttribute("aria-selected")).isEqualTo("true");
        assertThat(page.locator("#" + active).innerText()).contains("Xiaohongshu");
        assertThat(Axe.findings(page)).isEmpty();
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/en/platforms/xiaohongshu"));
    }

    @Test
    void keepsWhatWasChosenWhenAnAnswerComesLate(Browser browser) {
        open(browser, true);
        var late = new ArrayList<Route>();
        page.route(address -> address.contains("/suggestions?q=xiao%20"), late::add);
        page.navigate("/en/trends");
        page.locator(BOX).fill("xiao");
        page.locator("header [role=option]").first().waitFor();
        page.locator(BOX).fill("xiao hong");
        page.waitForCondition(() -> !late.isEmpty());
        page.keyboard().press("ArrowDown");
        var active = page.locator(BOX).getAttribute("aria-activedescendant");
        assertThat(active).isNotNull();
        page.waitForResponse("**/suggestions?q=xiao%20hong", () -> late.get(0).resume());
        page.waitForTimeout(50);
        assertThat(page.locator(BOX).getAttribute("aria-activedescendant")).isEqualTo(active);

        page.locator(BOX).fill("xiao hon");
        page.waitForCondition(() -> late.size() == 2);
        page.keyboard().press("Escape");
        page.waitForResponse("**/suggestions?q=xiao%20hon", () -> late.get(1).resume());
        page.waitForTimeout(50);
        assertThat(page.locator("header [role=listbox]").isVisible()).isFalse();
    }

    @Test
    void putsSuggestionsAwayAndAsksForWhatWasTyped(Browser browser) {
        open(browser, true);
        page.navigate("/en/trends");
        page.locator(BOX).focus();
        page.keyboard().type("livestreaming");
        page.locator("header [role=option]").first().waitFor();
        page.keyboard().press("Escape");
        assertThat(page.locator("header [role=listbox]").isVisible()).isFalse();
        assertThat(page.locator(BOX).inputValue()).isEqualTo("livestreaming");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/en/search\\?q=livestreaming"));
        assertThat(page.locator("main [data-entry]").first().getAttribute("data-entry"))
                .endsWith("/livestreaming");
    }

    @Test
    void leavesTheKeysToAnInputMethodWhileItComposes(Browser browser) {
        open(browser, true);
        page.navigate("/en/trends");
        page.locator(BOX).focus();
        page.keyboard().type("wei");
        page.locator("header [role=option]").first().waitFor();
        var keyboard = page.context().newCDPSession(page);
        compose(keyboard, "weix");
        assertThat(page.locator("header [role=listbox]").isVisible()).isFalse();
        for (var key : List.of("ArrowDown", "ArrowUp", "Escape", "Enter")) {
            assertThat(taken(key, 0, true)).as(key).isFalse();
            assertThat(taken(key, 229, false)).as(key).isFalse();
        }
        compose(keyboard, "weixin");
        page.waitForTimeout(QUIET);
        assertThat(page.locator("header [role=listbox]").isVisible()).isFalse();
        assertThat(page.url()).endsWith("/en/trends");

        keyboard.send("Input.insertText", text("微信"));
        assertThat(taken("Enter", 229, false)).isFalse();
        page.locator(BOX).fill("");
        compose(keyboard, "weixin");
        keyboard.send("Input.insertText", text("微信"));
        page.locator("header [role=option]").first().waitFor();
        assertThat(taken("Enter", 229, false)).isFalse();
        assertThat(page.url()).endsWith("/en/trends");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/en/platforms/wechat"));
    }

    private static void compose(CDPSession keyboard, String letters) {
        var composed = text(letters);
        composed.addProperty("selectionStart", letters.length());
        composed.addProperty("selectionEnd", letters.length());
        keyboard.send("Input.imeSetComposition", composed);
    }

    private static JsonObject text(String text) {
        var object = new JsonObject();
        object.addProperty("text", text);
        return object;
    }

    /** Whether the page handles a key pressed in the box, or the key chooses one of its options. */
    private boolean taken(String key, int code, boolean composing) {
        return (Boolean) page.evaluate("""
                ([box, key, keyCode, isComposing]) => {
                  const field = document.querySelector(box);
                  const event = new KeyboardEvent("keydown", { key, keyCode, isComposing, bubbles: true, cancelable: true });
                  return !field.dispatchEvent(event) || field.hasAttribute("aria-activedescendant");
                }""", List.of(BOX, key, code, composing));
    }

    @Test
    void asksNarrowsAndReadsWithoutScripts(Browser browser) {
        open(browser, false);
        page.navigate("/sv/trends");
        page.locator(BOX).fill("kinesiska instagram");
        page.waitForNavigation(() -> page.locator(BOX).press("Enter"));
        assertThat(page.url()).contains("/sv/search?q=kinesiska");
        page.waitForNavigation(
                () -> page.locator(".kinds [data-value=platform]").click());
        assertThat(page.url()).contains("kind=platform");
        page.waitForNavigation(() -> page.locator(".hits a").first().click());
        assertThat(page.url()).endsWith("/sv/platforms/xiaohongshu");
    }

    private void open(Browser browser, boolean scripts) {
        var context = browser.newContext(
                new NewContextOptions().setBaseURL("http://localhost:" + port).setJavaScriptEnabled(scripts));
        context.setDefaultTimeout(10_000);
        page = context.newPage();
    }
}
