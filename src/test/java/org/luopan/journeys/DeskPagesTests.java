package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.Admin;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xml.sax.SAXException;

/** What applies to every page of the desk: valid, accessible in light and dark, and complete on a narrow screen. */
@BrowserTest
@TestInstance(Lifecycle.PER_CLASS)
class DeskPagesTests {

    @LocalServerPort
    int port;

    private Page page;

    @BeforeAll
    void open(Browser browser) {
        page = browser.newContext(new NewContextOptions()
                        .setBaseURL("http://localhost:" + port)
                        .setLocale("en-GB")
                        .setReducedMotion(ReducedMotion.REDUCE))
                .newPage();
        page.navigate("/admin/account");
        page.locator("#f-username").fill(Admin.USERNAME);
        page.locator("#f-password").fill(Admin.PASSWORD);
        page.locator(".door form button").click();
        assertThat(page.url()).endsWith("/admin/account");
    }

    @AfterAll
    void close() {
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/account",
                "/admin/people",
                "/admin/calendar",
                "/admin/calendar?view=month&day=2026-11-27",
                "/admin/preview",
                "/admin/log",
                "/admin/log?who=nobody&from=x",
                "/admin/entries",
                "/admin/entries/platforms",
                "/admin/entries/platforms?status=deleted&q=nothing",
                "/admin/entries/platforms/new",
                "/admin/entries/platforms/1",
                "/admin/entries/platforms/1?tab=figures",
                "/admin/entries/platforms/1?tab=routes",
                "/admin/entries/platforms/1/deletion",
                "/admin/entries/platforms/1/rows/figures-id-1",
                "/admin/newest/platforms/wechat",
                "/admin/newest/platforms/wechat?metric=mau",
                "/admin/newest/platforms/wechat?metric=mau&form=rows",
                "/admin/newest/market/china",
                "/admin/vocabulary",
                "/admin/vocabulary/word",
                "/admin/vocabulary/metric/1",
                "/admin/vocabulary/metric/1/deletion"
            })
    void areAccessibleAndValid(String address) throws IOException, SAXException {
        assertSound(page, address);
    }

    @Test
    void offersEveryActionOnPeopleOnAPhoneWithoutScrollingToTheSide() {
        var before = page.viewportSize();
        try {
            page.setViewportSize(360, 740);
            page.navigate("/admin/people");
            var buttons = page.locator("[data-person=admin] button").all();
            assertThat(buttons).hasSizeGreaterThan(1).allSatisfy(button -> {
                var box = button.boundingBox();
                assertThat(box.x + box.width).as(button.innerText()).isLessThanOrEqualTo(360);
            });
            assertThat(page.locator(".scroll:has(.people)").evaluate("box => box.scrollWidth - box.clientWidth"))
                    .isEqualTo(0);
        } finally {
            page.setViewportSize(before.width, before.height);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/account/name", "/admin/account/password", "/admin/people"})
    void areAccessibleWhereAFormIsRefused(String form) {
        page.navigate(form.equals("/admin/people") ? form : "/admin/account");
        page.locator("form[action='" + form + "'] input:not([type=hidden])")
                .first()
                .evaluate("field => field.value = ''");
        page.locator("form[action='" + form + "'] button").click();
        assertThat(page.locator(".error-summary").isVisible()).isTrue();
        assertThat(Axe.findings(page)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/login?language=sv&signed-out", "/login?refused"})
    void areAccessibleBeforeTheDoor(String address) throws IOException, SAXException {
        try (var context = page.context()
                .browser()
                .newContext(new NewContextOptions()
                        .setBaseURL("http://localhost:" + port)
                        .setReducedMotion(ReducedMotion.REDUCE))) {
            var door = context.newPage();
            assertSound(door, address);
        }
    }

    private static void assertSound(Page page, String address) throws IOException, SAXException {
        var answer = page.navigate(address);
        assertThat(HtmlValidator.errors(answer.text())).isEmpty();
        for (var scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
            assertThat(Axe.findings(page, scheme)).as(address + " " + scheme).isEmpty();
        }
        var before = page.viewportSize();
        page.setViewportSize(360, 740);
        try {
            assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                    .isEqualTo(360);
        } finally {
            page.setViewportSize(before.width, before.height);
        }
    }
}
