package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** What journeys do on a phone, by keyboard alone. */
final class OnAPhone {

    private static final int WIDTH = 360;

    private OnAPhone() {}

    static NewContextOptions options(String locale, boolean scripts) {
        return new NewContextOptions()
                .setLocale(locale)
                .setViewportSize(WIDTH, 740)
                .setJavaScriptEnabled(scripts);
    }

    /** Presses a button or follows a link by keyboard. */
    static void press(Locator button) {
        button.focus();
        button.page().waitForNavigation(() -> button.page().keyboard().press("Enter"));
    }

    /** Axe finds nothing on the page, which fits the screen; it needs scripts to run. */
    static void assertAccessible(Page page, boolean scripts) {
        assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                .as("the width of %s", page.url())
                .isEqualTo(WIDTH);
        if (scripts) {
            assertThat(Axe.findingsButForColours(page)).as(page.url()).isEmpty();
        }
    }
}
