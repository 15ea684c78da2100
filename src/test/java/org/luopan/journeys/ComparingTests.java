package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A comparison built from the list. */
@BrowserTest
class ComparingTests {

    @LocalServerPort
    int port;

    Page page;

    @AfterEach
    void close() {
        page.context().close();
    }

    @Test
    void keepsWhatIsTickedWhileTheListIsFilteredAndDrawsTheSeries(Browser browser) {
        open(browser, true);
        page.navigate("/en/platforms");
        tick("wechat").check();
        tick("zhihu").check();
        page.locator("#f-audience-gen-z").check();
        page.waitForURL(Pattern.compile(".*audience=gen-z.*"));
        page.locator("[data-entry='platform/bilibili'] input[form=compare]").check();
        assertThat(tick("wechat").count()).as("found by the filter").isZero();
        page.locator("#f-audience-gen-z").uncheck();
        page.waitForURL(url -> !url.contains("audience"));
        page.waitForCondition(() -> tick("wechat").isChecked());
        press("#compare button");
        assertThat(page.url()).contains("platform=wechat", "platform=zhihu", "platform=bilibili");
        assertThat(page.locator("#lines figure").textContent()).contains("Bilibili", "Zhihu");
        assertThat(page.locator("#lines .chart path.l").count()).isEqualTo(2);
    }

    @Test
    void isBuiltNarrowedAndTakenApartWithoutScripts(Browser browser) {
        open(browser, false);
        page.navigate("/en/platforms?view=table");
        assertThat(page.locator("#compare").isVisible()).isFalse();
        tick("wechat").check();
        tick("weibo").check();
        press("#compare button");
        assertThat(page.url()).endsWith("/en/compare?platform=wechat&platform=weibo");
        page.locator("#add").selectOption("qq");
        page.locator("input[name=diff]").check();
        press("form.choose button");
        assertThat(page.locator("h1").innerText()).isEqualTo("WeChat, Sina Weibo and Tencent QQ compared");
        page.locator("a.remove").nth(1).click();
        assertThat(page.url()).endsWith("/en/compare?platform=wechat&platform=qq&diff=1");
        page.locator("a.language").click();
        assertThat(page.locator("h1").innerText()).isEqualTo("WeChat och Tencent QQ jämförda");
    }

    private void open(Browser browser, boolean scripts) {
        page = browser.newContext(new NewContextOptions()
                        .setBaseURL("http://localhost:" + port)
                        .setJavaScriptEnabled(scripts))
                .newPage();
    }

    private Locator tick(String slug) {
        return page.locator("input[type=checkbox][form=compare][value=" + slug + "]");
    }

    private void press(String button) {
        page.locator(button).focus();
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }
}
