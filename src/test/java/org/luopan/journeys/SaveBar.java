package org.luopan.journeys;

import com.microsoft.playwright.Page;

/** The bar below the form of an entry, whose note is folded on a phone. */
final class SaveBar {

    private SaveBar() {}

    static void note(Page page, String text) {
        if (!page.locator("#note").isVisible()) {
            page.locator(".save-bar summary").press("Enter");
        }
        page.locator("#note").fill(text);
    }
}
